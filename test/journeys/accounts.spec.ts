import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import pg from 'pg';

let stack: Stack;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const letter = (to: string, subject: RegExp): Promise<string> =>
  eventually(async () => {
    const all = (await (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(to)}`)).json()) as {
      subject: string;
      text: string;
    }[];
    return all.findLast((m) => subject.test(m.subject))?.text;
  });
const me = `{ me { email grants { role storeSlug } } }`;

it('an owner invites a clerk by e-mail, who chooses a password and may then work in that store only', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  const email = 'ny.ansatt@bytorg.example';
  await owner.must(
    `mutation ($s: ID) { inviteStaff(email: "Ny.Ansatt@bytorg.example", role: CLERK, storeId: $s, key: "en") { ... on Invitation { id email } } }`,
    { s: core.bakery.id },
  );
  const token = /invitasjon\/([\w-]+)/.exec(await letter(email, /invitert/))![1];
  const guest = new Client(stack.url);
  expect(
    (await guest.must(`query ($t: String!) { invitation(token: $t) { email role scopeName } }`, { t: token }))
      .invitation,
  ).toEqual({ email, role: 'CLERK', scopeName: core.bakery.name });
  const accept = `mutation ($t: String!, $p: String!) { acceptInvitation(token: $t, name: "Ny Ansatt", password: $p) { __typename ... on InputProblems { problems { field code } } } }`;
  expect((await guest.must(accept, { t: token, p: 'kort' })).acceptInvitation).toEqual({
    __typename: 'InputProblems',
    problems: [{ field: 'password', code: 'TOO_SHORT' }],
  });
  expect((await guest.must(accept, { t: token, p: 'langt nok passord' })).acceptInvitation.__typename).toBe('Done');
  expect(await guest.refusal(accept, { t: token, p: 'langt nok passord' })).toBe('INVITATION_GONE');
  await guest.signIn({ email, password: 'langt nok passord' });
  expect((await guest.must(me)).me).toEqual({ email, grants: [{ role: 'CLERK', storeSlug: core.bakery.slug }] });
  expect(await guest.refusal(`query ($s: ID!) { board(storeId: $s) { lateCount } }`, { s: core.ironmonger.id })).toBe(
    'FORBIDDEN',
  );
  // Taken away, the grant is gone at once, in open tabs too.
  const { staff }: any = await owner.must(`query ($s: ID) { staff(storeId: $s) { members { grantId email } } }`, {
    s: core.bakery.id,
  });
  await owner.must(`mutation ($g: ID!) { revokeGrant(grantId: $g) { members { email } } }`, {
    g: staff.members.find((m: any) => m.email === email).grantId,
  });
  expect((await guest.must(me)).me).toBeNull();
});

/** Every row of every table, of the queue's as well, in which this text stands. */
const whereIs = async (text: string): Promise<string[]> => {
  const { rows } = await db.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows)
    if ((await db.query(`SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0 LIMIT 1`, [text])).rowCount)
      found.push(name);
  return found;
};

it('no link of a letter rests anywhere: not in the outbox, the queue’s tables, the notes of letters or its own table', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  const email = 'hemmelig@bytorg.example';
  const { inviteStaff }: any = await owner.must(
    `mutation ($s: ID, $e: String!) { inviteStaff(email: $e, role: CLERK, storeId: $s, key: "to") { ... on Invitation { id } } }`,
    { s: core.bakery.id, e: email },
  );
  const invited = /invitasjon\/([\w-]+)/.exec(await letter(email, /invitert/))![1]!;
  await owner.post('/api/auth/request-password-reset', {
    email: core.people.bjorn.email,
    redirectTo: '/admin/nytt-passord',
  });
  const reset = /token=([\w-]+)/.exec(await letter(core.people.bjorn.email, /passord/))![1]!;
  expect(await whereIs(invited)).toEqual([]);
  expect(await whereIs(reset)).toEqual([]);
  // The search finds what is there: the invitation's id in its table and the event, the event's id in the queue.
  expect(await whereIs(inviteStaff.id)).toEqual(expect.arrayContaining(['public.invitation', 'public.outbox_event']));
  const { rows } = await db.query(`SELECT id FROM outbox_event WHERE payload->>'invitationId' = $1`, [inviteStaff.id]);
  expect((await whereIs(rows[0].id)).some((place) => place.includes('bull'))).toBe(true);
});

it('a forgotten password is replaced by a letter’s link, once, and ends the other sessions', async () => {
  const person = core.people.bookshopClerk;
  const before = await new Client(stack.url).signIn(person);
  const guest = new Client(stack.url);
  expect(
    (await guest.post('/api/auth/request-password-reset', { email: person.email, redirectTo: '/admin/nytt-passord' }))
      .status,
  ).toBe(200);
  // Nobody learns who has an account.
  expect(
    (
      await guest.post('/api/auth/request-password-reset', {
        email: 'ingen@bytorg.example',
        redirectTo: '/admin/nytt-passord',
      })
    ).status,
  ).toBe(200);
  const token = /token=([\w-]+)/.exec(await letter(person.email, /passord/))![1];
  const reset = (newPassword: string) => guest.post('/api/auth/reset-password', { newPassword, token });
  expect((await reset('kort')).status).toBe(400);
  expect((await reset('et helt nytt passord')).status).toBe(200);
  expect((await reset('enda et nytt passord')).status).toBe(400);
  expect((await before.must(me)).me).toBeNull();
  await guest.signIn({ email: person.email, password: 'et helt nytt passord' });
  expect((await guest.must(me)).me.email).toBe(person.email);
});

it('after five wrong passwords in a minute the account waits, also for the right one', async () => {
  const person = core.people.ironmongerClerk;
  const guest = new Client(stack.url);
  const statuses = [];
  for (let i = 0; i < 6; i++)
    statuses.push(
      (await guest.post('/api/auth/sign-in/email', { email: person.email, password: `feil passord ${i}` })).status,
    );
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  const waiting = await guest.post('/api/auth/sign-in/email', { email: person.email, password: person.password });
  expect(waiting.status).toBe(429);
  expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
  // Others are not held up by it.
  await new Client(stack.url).signIn(core.people.evaluator);
});

it('what rests in the database signs nobody in', async () => {
  const client = await new Client(stack.url).signIn(core.people.coordinator);
  expect((await client.must(me)).me.email).toBe(core.people.coordinator.email);
  const { rows } = await db.query(`SELECT token_hash FROM person_session`);
  for (const { token_hash } of rows) {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `bytorg=${token_hash}` },
      body: JSON.stringify({ query: me }),
    });
    expect(((await answer.json()) as any).data.me).toBeNull();
  }
  expect((await client.post('/api/auth/sign-out', {})).status).toBe(200);
});

it('signing out anywhere signs out everywhere, and nobody else', async () => {
  const { coordinator, evaluator } = core.people;
  const [desk, phone, other] = await Promise.all(
    [coordinator, coordinator, evaluator].map((p) => new Client(stack.url).signIn(p)),
  );
  const email = async (client: Client) => (await client.must(me)).me?.email ?? null;
  expect(await Promise.all([desk, phone, other].map(email))).toEqual([
    coordinator.email,
    coordinator.email,
    evaluator.email,
  ]);
  const kept = { 'content-type': 'application/json', cookie: desk.cookie }; // a copy that somebody made
  expect((await desk.post('/api/auth/sign-out', {})).status).toBe(200);
  const copy = await fetch(`${stack.url}/graphql`, {
    method: 'POST',
    headers: kept,
    body: JSON.stringify({ query: me }),
  });
  expect(((await copy.json()) as any).data.me).toBeNull();
  expect(await Promise.all([desk, phone, other].map(email))).toEqual([null, null, evaluator.email]);
});

it('a form of another site changes nothing', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  const { cookie } = owner;
  const query = `mutation { setQuantity(basketId: "x", offerId: "y", quantity: 1) { id } }`;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, cookie },
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  const read = await fetch(`${stack.url}/graphql?query=${encodeURIComponent('{ me { email } }')}`, {
    headers: { cookie },
  });
  expect(read.status).toBe(400);
  const away = await fetch(`${stack.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example', cookie },
    body: JSON.stringify({ email: core.people.evaluator.email, password: core.people.evaluator.password }),
  });
  expect(away.status).toBe(403);
});

it('a query too deep, too wide or with too many aliases is refused before it costs anything', async () => {
  const guest = new Client(stack.url);
  const deep = `{ front { local { picture { url } } stores { centre { place { lat } } } } search(input: {}) { facets { categories { category { ${'id '.repeat(3)} } } } } }`;
  expect(await guest.refusal(deep)).toBeNull();
  expect(await guest.refusal(`{ ${Array.from({ length: 20 }, (_, i) => `a${i}: categories { id }`).join(' ')} }`)).toBe(
    'TOO_MANY_ALIASES',
  );
  expect(await guest.refusal(`query { ${'front { openCount } '.repeat(250)} }`)).toBe('QUERY_TOO_LARGE');
  const bomb = Array.from({ length: 12 }, (_, i) => `fragment f${i} on FrontPage { ...f${i + 1} ...f${i + 1} }`).join(
    ' ',
  );
  expect(await guest.refusal(`{ front { ...f0 } } ${bomb} fragment f12 on FrontPage { openCount }`)).toBe(
    'QUERY_TOO_LARGE',
  );
  const batch = await fetch(`${stack.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: me }, { query: me }]),
  });
  expect(batch.status).toBe(400);
  const large = await fetch(`${stack.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ me { email } } # ${'x'.repeat(1_100_000)}` }),
  });
  expect(large.status).toBe(413);
});
