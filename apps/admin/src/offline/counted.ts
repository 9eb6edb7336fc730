import type { CountedInput } from '@bytorg/graphql-client';

/** Something counted that the server has not answered yet. */
export interface Pending {
  key: string;
  counted: CountedInput;
  /** Of this phone's clock: only how long ago it was is ever told. */
  at: number;
}

/** In this tab until they are sent, each person's apart: whoever signs in next neither sees nor sends them. */
const ofPerson = (personId: string) => `counted:${personId}:`;
export const countedPlace = (personId: string, roundId: string) => ofPerson(personId) + roundId;

export const keptCounts = (place: string): Pending[] => JSON.parse(sessionStorage.getItem(place) ?? '[]') as Pending[];

export function keepCounts(place: string, pending: readonly Pending[]): void {
  if (pending.length) sessionStorage.setItem(place, JSON.stringify(pending));
  else sessionStorage.removeItem(place);
}

/** Of all rounds: what this person has counted here and nobody has heard of. */
export const waitingCounts = (personId: string): number =>
  Object.keys(sessionStorage)
    .filter((place) => place.startsWith(ofPerson(personId)))
    .reduce((n, place) => n + keptCounts(place).length, 0);
