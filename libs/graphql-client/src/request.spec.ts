import { TypedDocumentString } from './generated/graphql';
import { ApiError, NetworkError, request } from './request';

const document = new TypedDocumentString<{ pay: string }, object>('mutation { pay }');
const given = fetch;
const answering = (status: number, body: string) =>
  (globalThis.fetch = async () => new Response(body, { status, headers: { 'retry-after': '7' } }));
afterEach(() => (globalThis.fetch = given));

const failure = () => request(document, {}).catch((error: unknown) => error);

describe('an answer', () => {
  it('that refuses is read for its code, also where its status refuses too', async () => {
    const refusal = { errors: [{ extensions: { code: 'KEY_USED_FOR_ANOTHER_BODY' } }], data: null };
    for (const status of [200, 409]) {
      answering(status, JSON.stringify(refusal));
      expect(await failure()).toMatchObject({ code: 'KEY_USED_FOR_ANOTHER_BODY', retryAfterSeconds: 7 });
    }
    expect(await failure()).toBeInstanceOf(ApiError);
  });

  it('that is none of ours is a connection that broke', async () => {
    answering(502, '<html>');
    expect(await failure()).toBeInstanceOf(NetworkError);
  });
});
