import {
  ApiError,
  DeliverStopDocument,
  FailStopDocument,
  LeaveStoreDocument,
  LoadBagDocument,
  request,
  type RunSheetShownFragment,
} from '@bytorg/graphql-client';
import { currentLanguage } from '../language/language';
import { signOutOwed } from '../session/sign-out';
import type { Mark } from './marks';
import { forgetMark, keepMark, keptMarks } from './shelf';

type Sheet = RunSheetShownFragment;
/** After each mark that was sent or refused; with the server's sheet when it answered with one. */
type Listener = (runId: string, sheet?: Sheet) => void;

const listeners = new Set<Listener>();
export const onSent = (listener: Listener) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const tellMarksChanged = (runId: string, sheet?: Sheet) => listeners.forEach((tell) => tell(runId, sheet));

/** The server is away or busy, or wants to know who this is: the mark is neither done nor refused. */
const later = new Set(['UNAUTHENTICATED', 'UNAVAILABLE', 'RATE_LIMITED', 'TOO_MANY_REQUESTS']);

/**
 * With the hour at which it was done, for what waited for net is not told as done when the net came; and in the name of
 * who did it, for an older window goes on under whoever has signed in since.
 */
async function sendOne({ kind, variables, at, personId }: Mark): Promise<Sheet> {
  const options = { headers: { 'x-language': currentLanguage(), 'x-person': personId } };
  switch (kind) {
    case 'loadBag':
      return (await request(LoadBagDocument, { ...variables, at }, options)).loadBag;
    case 'leaveStore':
      return (await request(LeaveStoreDocument, { ...variables, at }, options)).leaveStore;
    case 'deliverStop':
      return (await request(DeliverStopDocument, { ...variables, at }, options)).deliverStop;
    case 'failStop':
      return (await request(FailStopDocument, { ...variables, at }, options)).failStop;
  }
}

/** In the order they were made; answers whether one may go on with the next. */
async function settle(mark: Mark): Promise<boolean> {
  try {
    const sheet = await sendOne(mark);
    await forgetMark(mark.id);
    tellMarksChanged(mark.runId, sheet);
    return true;
  } catch (problem) {
    if (!(problem instanceof ApiError) || later.has(problem.code)) return false;
    await keepMark({ ...mark, refused: { code: problem.code, values: problem.values } } satisfies Mark);
    tellMarksChanged(mark.runId);
    return true;
  }
}

/** In the order they were made. */
export const waitingMarks = async (personId: string): Promise<Mark[]> =>
  (await keptMarks<Mark>()).filter((mark) => mark.personId === personId && !mark.refused);

async function sendAll(personId: string): Promise<void> {
  for (const mark of await waitingMarks(personId)) if (signOutOwed() || !(await settle(mark))) return;
}

let sending: Promise<void> = Promise.resolve();

/** One sender at a time, in this window and in others: marks keep their order. */
export function sendMarks(personId: string): Promise<void> {
  const work = () => sendAll(personId);
  sending = sending
    .then(() => (navigator.locks ? navigator.locks.request('bytorg-courier-send', work) : work()))
    .catch(() => undefined);
  return sending;
}
