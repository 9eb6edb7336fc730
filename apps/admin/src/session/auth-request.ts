import { currentLanguage } from '../language/language';

export class AuthError extends Error {
  constructor(
    readonly code: string,
    /** When one may try again, where the server has said so. */
    readonly retryAt?: Date,
  ) {
    super(code);
  }
}

interface AuthRefusal {
  code?: string;
}

export async function sendAuth<Answer = unknown>(path: string, body: object): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-language': currentLanguage() },
      body: JSON.stringify(body),
    });
  } catch {
    throw new AuthError('UNAVAILABLE');
  }
  if (response.ok) return (await response.json().catch(() => ({}))) as Answer;
  const refusal = (await response.json().catch(() => ({}))) as AuthRefusal;
  if (response.status === 429 && refusal.code !== 'ACCOUNT_TEMPORARILY_LOCKED')
    throw new AuthError('RATE_LIMITED', retryAt(response));
  throw new AuthError(refusal.code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'UNKNOWN'));
}

/** Retry-After is seconds or a date; better-auth also writes it as X-Retry-After. */
function retryAt(response: Response): Date {
  const header = response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? '60';
  const seconds = Number(header);
  return Number.isFinite(seconds) ? new Date(Date.now() + seconds * 1000) : new Date(header);
}
