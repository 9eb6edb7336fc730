import pg from 'pg';
import type { authenticator } from '../harness/authenticator';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack({ env: { SECOND_FACTOR: 'on' } });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const me = `{ me { email grants { role } secondFactor { enrolled required missing } } }`;
const settings = `query ($s: ID!) { storeSettings(storeId: $s) { id } }`;
const rename = `mutation ($c: CentreInput!) { saveCentre(input: $c) { __typename } }`;
const verify = (client: Client, code: string) => client.post('/api/auth/two-factor/verify-totp', { code });
const recover = (client: Client, code: string) => client.post('/api/auth/two-factor/verify-backup-code', { code });
const signIn = async (client: Client, person: { email: string; password: string }) => {
  const answer = await client.post('/api/auth/sign-in/email', { email: person.email, password: person.password });
  return { status: answer.status, ...((await answer.json()) as { twoFactorRedirect?: boolean; code?: string }) };
};
const isIn = async (client: Client) => (await client.must(me)).me !== null;
/** The window in which a person's tries are counted ends; the tests' clock stands at no one's disposal. */
const aMinuteLater = () => db.query(`DELETE FROM throttle`);
const audited = async (action: string) =>
  (await db.query(`SELECT actor_name, subject_id FROM audit_entry WHERE action = $1`, [action])).rows;

it('an owner with the password alone may do nothing of an owner, is led to enrol, and may then', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  expect((await owner.must(me)).me).toEqual({
    email: core.people.bakeryOwner.email,
    grants: [],
    secondFactor: { enrolled: false, required: true, missing: true },
  });
  expect(await owner.refusal(settings, { s: core.bakery.id })).toBe('SECOND_FACTOR_NEEDED');
  expect((await owner.get(`/api/live?store=${core.bakery.id}`)).status).toBe(403);
  const csv = `/api/metrics.csv?from=2026-11-01&to=2026-11-24&storeId=${core.bakery.id}`;
  expect((await owner.get(csv)).status).toBe(403);
  const file = new FormData();
  file.set('file', new File(['Varenr;Pris\n1;10\n'], 'a.csv'));
  expect((await owner.post(`/api/imports?storeId=${core.bakery.id}`, file)).status).toBe(403);
  expect((await db.query(`SELECT 1 FROM import_file`)).rowCount).toBe(0);
  const wrong = await owner.post('/api/auth/two-factor/enable', { password: 'et feil passord' });
  expect(wrong.status).toBe(400);
  const { phone, recoveryCodes } = await owner.enrol(core.people.bakeryOwner);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await owner.must(me)).me).toMatchObject({
    grants: [{ role: 'OWNER' }],
    secondFactor: { enrolled: true, required: true, missing: false },
  });
  expect((await owner.must(settings, { s: core.bakery.id })).storeSettings.id).toBe(core.bakery.id);
  expect(await audited('second_factor.enrolled')).toEqual([
    { actor_name: core.people.bakeryOwner.name, subject_id: core.people.bakeryOwner.id },
  ]);

  // From now on the password opens nothing by itself.
  const again = new Client(stack.url);
  expect(await signIn(again, core.people.bakeryOwner)).toMatchObject({ status: 200, twoFactorRedirect: true });
  expect(await isIn(again)).toBe(false);
  expect((await verify(again, phone.wrong())).status).toBe(401);
  expect(await isIn(again)).toBe(false);
  expect((await verify(again, phone.code())).status).toBe(200);
  expect((await again.must(me)).me.grants).toEqual([{ role: 'OWNER' }]);
});

it('a coordinator who has not enrolled changes nothing, and neither key nor codes rest in clear', async () => {
  const person = core.people.coordinator;
  const coordinator = await new Client(stack.url).signIn(person);
  const before = await db.query(`SELECT * FROM centre ORDER BY id`);
  const { id, name } = before.rows[0];
  expect(await coordinator.refusal(rename, { c: { id, name: `${name} 2`, lat: 59, lon: 9 } })).toBe(
    'SECOND_FACTOR_NEEDED',
  );
  expect((await db.query(`SELECT * FROM centre ORDER BY id`)).rows).toEqual(before.rows);

  const answer = await coordinator.post('/api/auth/two-factor/enable', { password: person.password });
  const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  const { rows } = await db.query(
    `SELECT secret || backup_codes AS kept, verified FROM person_second_factor WHERE person_id = $1`,
    [person.id],
  );
  expect(rows[0].verified).toBe(false);
  for (const secret of [new URL(totpURI).searchParams.get('secret')!, ...backupCodes])
    expect(rows[0].kept).not.toContain(secret);
  // A key that was shown but never proved guards nothing yet: the next sign-in asks for no code, and allows nothing.
  const other = new Client(stack.url);
  expect((await signIn(other, person)).twoFactorRedirect).toBeUndefined();
  expect(await other.refusal(`{ townStores { id } }`)).toBe('SECOND_FACTOR_NEEDED');
});

it('a session that does not bear the mark opens nothing, even of someone enrolled', async () => {
  const client = new Client(stack.url);
  await client.enrol(core.people.ironmongerOwner);
  expect((await client.must(me)).me.grants).toEqual([{ role: 'OWNER' }]);
  await db.query(`UPDATE person_session SET second_factor = false WHERE person_id = $1`, [
    core.people.ironmongerOwner.id,
  ]);
  expect((await client.must(me)).me).toMatchObject({ grants: [], secondFactor: { enrolled: true, missing: true } });
  await db.query(`DELETE FROM person_second_factor WHERE person_id = $1`, [core.people.ironmongerOwner.id]);
  await db.query(`UPDATE person SET two_factor_enabled = false WHERE id = $1`, [core.people.ironmongerOwner.id]);
  await aMinuteLater();
});

it('asked for twice at once there is one key, and whatever is sent, the fault is never ours', async () => {
  const clerk = await new Client(stack.url).signIn(core.people.bjorn);
  const enable = () => clerk.post('/api/auth/two-factor/enable', { password: core.people.bjorn.password });
  expect((await Promise.all([enable(), enable()])).map((answer) => answer.status)).toEqual([200, 200]);
  expect(
    (await db.query(`SELECT 1 FROM person_second_factor WHERE person_id = $1`, [core.people.bjorn.id])).rowCount,
  ).toBe(1);
  const odd = [
    {},
    { code: null },
    { code: ['1'] },
    { code: '\u0000' },
    { code: 'x'.repeat(10_000) },
    { password: {} },
    [],
  ];
  const routes = ['enable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes', 'disable'];
  const faults: string[] = [];
  for (const who of [clerk, new Client(stack.url)])
    for (const route of routes)
      for (const body of odd) {
        await aMinuteLater();
        const { status } = await who.post(`/api/auth/two-factor/${route}`, body);
        if (status >= 500 || status < 400) faults.push(`${route} ${JSON.stringify(body).slice(0, 20)}: ${status}`);
      }
  expect(faults).toEqual([]);
  expect((await clerk.get('/api/auth/two-factor/view-backup-codes')).status).toBe(404);
  expect((await clerk.post('/api/auth/two-factor/get-totp-uri', { password: core.people.bjorn.password })).status).toBe(
    404,
  );
});

it('enrolling ends what was opened with the password alone', async () => {
  const before = await new Client(stack.url).signIn(core.people.ironmongerOwner);
  expect(await isIn(before)).toBe(true);
  await new Client(stack.url).enrol(core.people.ironmongerOwner);
  expect(await isIn(before)).toBe(false);
});

describe('someone enrolled', () => {
  let phone: ReturnType<typeof authenticator>;
  let recoveryCodes: string[];
  const person = core.people.evaluator;
  const challenged = async () => {
    const client = new Client(stack.url);
    expect((await signIn(client, person)).twoFactorRedirect).toBe(true);
    return client;
  };
  beforeAll(async () => {
    ({ phone, recoveryCodes } = await new Client(stack.url).enrol(person));
  });
  beforeEach(aMinuteLater);

  it('a code is good once, also for two at the same moment', async () => {
    const twins = await Promise.all([challenged(), challenged()]);
    const code = phone.code();
    const statuses = await Promise.all(twins.map(async (client) => (await verify(client, code)).status));
    expect(statuses.toSorted()).toEqual([200, 401]);
    expect((await verify(await challenged(), code)).status).toBe(401);
    // Control: without the note of it the library takes the same code again.
    await db.query(`DELETE FROM used_code`);
    expect((await verify(await challenged(), code)).status).toBe(200);
  });

  it('thirty tries a minute from one address, whoever they are for, and not one more', async () => {
    const crowd = new Client(stack.apiUrl, 'nb', '198.51.100.20');
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) statuses.push((await recover(crowd, 'aaaaa-aaaaa')).status);
    expect(statuses).toEqual([...Array<number>(30).fill(401), 429]);
    expect((await recover(new Client(stack.apiUrl, 'nb', '198.51.100.21'), 'aaaaa-aaaaa')).status).toBe(401);
  });

  it('a recovery code is good once, also for two at the same moment, and another is as good', async () => {
    const twins = await Promise.all([challenged(), challenged()]);
    const [code, second] = recoveryCodes as [string, string];
    const statuses = await Promise.all(twins.map(async (client) => (await recover(client, code)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const later = await challenged();
    expect((await recover(later, code)).status).toBe(401);
    expect(await isIn(later)).toBe(false);
    expect((await recover(later, second)).status).toBe(200);
    expect(await isIn(later)).toBe(true);
    expect(await audited('recovery_code.used')).toHaveLength(2);
  });

  it('after five wrong codes in a minute the person waits, also with the right one and after a new sign-in', async () => {
    const thief = await challenged();
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await verify(thief, phone.wrong(i))).status);
    for (let i = 0; i < 2; i++) statuses.push((await recover(thief, `aaaaa-aaaa${i}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    const anew = await challenged();
    const waiting = await verify(anew, phone.code(1));
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await isIn(anew)).toBe(false);
    await aMinuteLater();
    expect((await verify(anew, phone.code(1))).status).toBe(200);
  });

  it('a new password does not pass by it', async () => {
    const guest = new Client(stack.url);
    await guest.post('/api/auth/request-password-reset', { email: person.email, redirectTo: '/admin/nytt-passord' });
    const text = await letter(person.email, /passord/);
    const token = /token=([\w-]+)/.exec(text)![1];
    expect((await guest.post('/api/auth/reset-password', { newPassword: 'et helt nytt passord', token })).status).toBe(
      200,
    );
    const changed = { email: person.email, password: 'et helt nytt passord' };
    expect((await signIn(guest, changed)).twoFactorRedirect).toBe(true);
    expect(await isIn(guest)).toBe(false);
    await db.query(
      `UPDATE person_account SET password = (SELECT password FROM person_account WHERE person_id = $2) WHERE person_id = $1`,
      [person.id, core.people.coordinator.id],
    );
  });

  it('cannot put it away, nor trust a device past it', async () => {
    const inside = await challenged();
    expect((await recover(inside, recoveryCodes[2]!)).status).toBe(200);
    const refused = await inside.post('/api/auth/two-factor/disable', { password: person.password });
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as any).code).toBe('SECOND_FACTOR_NEEDED');
    const trusting = await challenged();
    await trusting.post('/api/auth/two-factor/verify-backup-code', { code: recoveryCodes[3], trustDevice: true });
    expect(await isIn(trusting)).toBe(true);
    expect((await signIn(trusting, person)).twoFactorRedirect).toBe(true);
  });

  it('gets new recovery codes for the password, and the old ones end', async () => {
    const inside = await challenged();
    expect((await recover(inside, recoveryCodes[4]!)).status).toBe(200);
    const answer = await inside.post('/api/auth/two-factor/generate-backup-codes', { password: person.password });
    const { backupCodes } = (await answer.json()) as { backupCodes: string[] };
    expect((await recover(await challenged(), recoveryCodes[5]!)).status).toBe(401);
    expect((await recover(await challenged(), backupCodes[0]!)).status).toBe(200);
  });
});

it('a clerk need not have one, may, and may put it away again', async () => {
  const clerk = await new Client(stack.url).signIn(core.people.bookshopClerk);
  expect((await clerk.must(me)).me).toMatchObject({
    grants: [{ role: 'CLERK' }],
    secondFactor: { required: false, missing: false },
  });
  await clerk.enrol(core.people.bookshopClerk);
  const next = new Client(stack.url);
  expect((await signIn(next, core.people.bookshopClerk)).twoFactorRedirect).toBe(true);
  const put = await clerk.post('/api/auth/two-factor/disable', { password: core.people.bookshopClerk.password });
  expect(put.status).toBe(200);
  expect((await signIn(next, core.people.bookshopClerk)).twoFactorRedirect).toBeUndefined();
  expect((await next.must(me)).me.grants).toEqual([{ role: 'CLERK' }]);
});

it('a coordinator takes it from who has lost it, which ends their sessions and is written down; nobody takes their own', async () => {
  await aMinuteLater();
  const coordinator = new Client(stack.url);
  await coordinator.enrol(core.people.coordinator);
  const lost = new Client(stack.url);
  await lost.enrol(core.people.bookshopOwner);
  const reset = `mutation ($e: String!) { resetSecondFactor(email: $e) { __typename ... on InputProblems { problems { field code } } } }`;
  const kept = () => db.query(`SELECT person_id FROM person_second_factor ORDER BY person_id`);
  const before = await kept();
  const problem = async (email: string) =>
    (await coordinator.must(reset, { e: email })).resetSecondFactor.problems[0].code;
  expect(await problem(core.people.coordinator.email)).toBe('NOT_YOUR_OWN');
  expect(await problem('ingen@bytorg.example')).toBe('PERSON_UNKNOWN');
  expect(await problem(core.people.bjorn.email)).toBe('HAS_NO_SECOND_FACTOR');
  expect(await lost.refusal(reset, { e: core.people.coordinator.email })).toBe('FORBIDDEN');
  expect((await kept()).rows).toEqual(before.rows);

  expect((await coordinator.must(reset, { e: core.people.bookshopOwner.email })).resetSecondFactor.__typename).toBe(
    'Done',
  );
  expect(await isIn(lost)).toBe(false);
  expect(await audited('second_factor.reset')).toEqual([
    { actor_name: core.people.coordinator.name, subject_id: core.people.bookshopOwner.id },
  ]);
  expect(await letter(core.people.bookshopOwner.email, /koden ved innlogging/i)).toContain('koordinator');
  // The password is enough to come in, and not enough to do anything.
  await lost.signIn(core.people.bookshopOwner);
  expect((await lost.must(me)).me).toMatchObject({
    grants: [],
    secondFactor: { enrolled: false, required: true, missing: true },
  });
});

const letter = (to: string, subject: RegExp): Promise<string> =>
  eventually(async () => {
    const url = `${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(to)}`;
    const all = (await (await fetch(url)).json()) as { subject: string; text: string }[];
    return all.findLast((m) => subject.test(m.subject))?.text;
  });
