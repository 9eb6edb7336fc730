import { authenticator } from './authenticator';
import type { core } from '../town/core';

type Person = (typeof core)['people'][keyof (typeof core)['people']];

export interface Answer<T = any> {
  status: number;
  data: T;
  errors?: {
    message: string;
    extensions: { code: string; values?: Record<string, unknown>; problems?: { field: string; code: string }[] };
  }[];
}

/** Speaks GraphQL over HTTP as one person with one cookie jar. */
export class Client {
  private readonly jar = new Map<string, string>();

  constructor(
    readonly url: string,
    readonly language: 'nb' | 'en' = 'nb',
    private readonly ip?: string,
  ) {}

  /** As a till sends it. */
  key?: string;

  /** As a browser sends it. */
  get cookie() {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookies: string[]) {
    for (const cookie of cookies) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string];
      if (/max-age=0\b/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  private headers() {
    return {
      'x-language': this.language,
      ...(this.jar.size && { cookie: this.cookie }),
      ...(this.key && { authorization: `Bearer ${this.key}` }),
      ...(this.ip && { 'x-forwarded-for': this.ip }),
    };
  }

  /** `slow`: by way of Apollo instead of a compiled document. */
  async ask<T = any>(query: string, variables: object = {}, slow = false): Promise<Answer<T>> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers() },
      body: JSON.stringify({ query, variables, ...(slow && { extensions: {} }) }),
    });
    return { status: answer.status, ...((await answer.json()) as Omit<Answer<T>, 'status'>) };
  }

  /** The data, or the first error thrown. */
  async must<T = any>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length)
      throw new Error(`${errors[0].extensions?.code ?? errors[0].message}: ${JSON.stringify(errors[0].extensions)}`);
    return data;
  }

  /** The code of the first error, or null. */
  async refusal(query: string, variables: object = {}, slow = false): Promise<string | null> {
    const { errors } = await this.ask(query, variables, slow);
    return errors?.[0].extensions.code ?? null;
  }

  async post(path: string, body: object | FormData): Promise<Response> {
    const form = body instanceof FormData;
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...this.headers(), origin: this.url, ...(!form && { 'content-type': 'application/json' }) },
      body: form ? body : JSON.stringify(body),
    });
    this.keep(answer.headers.getSetCookie());
    return answer;
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.headers(), redirect: 'manual' });
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<this> {
    const answer = await this.post('/api/auth/sign-in/email', { email, password });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    return this;
  }

  /** Signs in and enrols; answers what the person then has on the phone and in the drawer. */
  async enrol(person: Pick<Person, 'email' | 'password'>) {
    await this.signIn(person);
    const answer = await this.post('/api/auth/two-factor/enable', { password: person.password });
    const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
    const phone = authenticator(new URL(totpURI).searchParams.get('secret')!);
    // The step before now, so that the code of now is still good for signing in; not on the stroke of a new one.
    if (Date.now() % 30_000 > 28_000) await new Promise((resolve) => setTimeout(resolve, 2000));
    const shown = await this.post('/api/auth/two-factor/verify-totp', { code: phone.code(-1) });
    if (shown.status !== 200) throw new Error(`enrolling answered ${shown.status}: ${await shown.text()}`);
    return { phone, recoveryCodes: backupCodes };
  }
}

/** Asks again until the answer is there; a job has ten seconds unless a promise says otherwise, then something is wrong. */
export const eventually = async <T>(look: () => Promise<T | null | undefined | false>, seconds = 10): Promise<T> => {
  for (let i = 0; i < seconds * 10; i++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it did not happen within ${seconds} seconds`);
};
