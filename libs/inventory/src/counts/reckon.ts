/** A change of what is on hand, as the ledger has it. */
export interface Since {
  id: number;
  kind: string;
  deltaOnHand: number;
  deltaHeld: number;
  onHandAfter: number;
  heldAfter: number;
  reason: string | null;
}

export interface Counted {
  /** What stood on the shelf. */
  figure: number;
  /** What then stood in bags and was still the store's. */
  setAside: number;
  /** The last movement that the first who counted could have seen on the shelf, and the last for the last one. */
  position: number;
  lastPosition: number;
  /** Bags were filled or emptied while several counted. */
  bagsMoved: boolean;
}

export interface Reckoned {
  /** What is on hand now, if the count is right. */
  onHand: number;
  /** Somebody has counted the goods since: theirs is the newer truth, and there is nothing left to correct. */
  superseded: boolean;
  /** Goods left while they were being counted, or more left than was counted: worth a second look. */
  unsure: boolean;
}

/** Typed by hand as a change and not as a count: what came, went or was found beside what was there. */
const changes = ['damaged', 'stolen', 'found', 'received', 'returned'];
const isChange = (reason: string | null) => changes.some((c) => reason === c || reason?.startsWith(`${c}: `));

/** The lines that `Stock.handOver` writes to make room for what it hands over: a belief put right, no goods moved. */
const MADE_ROOM = 'handed over more than was counted';

/**
 * Carries a count from its moment to now. What left or came since then left or came from what was counted; what was only
 * believed (holds, room made for a hand-over) did not move goods; a later count is newer than ours.
 */
export const reckon = (counted: Counted, movements: readonly Since[]): Reckoned => {
  let onHand = counted.figure + counted.setAside;
  let superseded = false;
  let unsure = counted.bagsMoved;
  for (const m of movements) {
    if (m.id <= counted.position) continue;
    if (isShortPick(m)) onHand = afterShortPick(onHand, m);
    else if (isLaterCount(m)) {
      [onHand, superseded, unsure] = [m.onHandAfter, true, false];
      continue;
    } else if (m.reason !== MADE_ROOM) onHand += m.deltaOnHand;
    unsure ||= m.deltaOnHand < 0 && m.id <= counted.lastPosition;
  }
  return { onHand: Math.max(onHand, 0), superseded, unsure: unsure || onHand < 0 };
};

const isShortPick = (m: Since) => m.kind === 'count' && m.deltaHeld < 0;

/**
 * Whoever picks short found the shelf empty. If the count had found it emptier than believed already, the two are one
 * discovery: what is missing is taken from what nobody has been promised, and never from what was found and bagged.
 */
const afterShortPick = (onHand: number, m: Since) =>
  onHand <= m.heldAfter ? onHand : Math.max(m.heldAfter, onHand + m.deltaHeld);

const isLaterCount = (m: Since) =>
  (m.kind === 'count' || m.kind === 'correction') && m.reason !== MADE_ROOM && !isChange(m.reason);
