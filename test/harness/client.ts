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
  private cookie = '';

  constructor(
    readonly url: string,
    readonly language: 'nb' | 'en' = 'nb',
    private readonly ip?: string,
  ) {}

  private headers() {
    return {
      'x-language': this.language,
      ...(this.cookie && { cookie: this.cookie }),
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
    const cookies = answer.headers.getSetCookie().map((c) => c.split(';')[0]);
    if (cookies.length) this.cookie = cookies.join('; ');
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
}

/** Asks again until the answer is there; a job has ten seconds, then something is wrong. */
export const eventually = async <T>(look: () => Promise<T | null | undefined | false>): Promise<T> => {
  for (let i = 0; i < 100; i++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen within ten seconds');
};
