import { forgetAnswers } from '../offline/shelf';
import { has } from './access';
import type { Person } from './session';

const KEY = 'bytorg.courier';

/** A courier who opens the page without net is still who they were; the server asks again for everything that counts. */
export function keepPerson(me: Person | null): void {
  if (me && has(me, 'COURIER')) return localStorage.setItem(KEY, JSON.stringify(me));
  if (localStorage.getItem(KEY) === null) return;
  localStorage.removeItem(KEY);
  // Other people's doors and telephone numbers leave the phone with the sign-out.
  void forgetAnswers().catch(() => undefined);
}

export function keptPerson(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Person | null;
  } catch {
    return null;
  }
}
