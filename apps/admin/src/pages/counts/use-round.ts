import { RoundLinesDocument, type ApiError, type CountShow } from '@bytorg/graphql-client';
import { useCallback, useEffect, useState } from 'react';
import { useQuery } from '../../query/use-query';
import { buzz } from '../../live/sound';
import { foreseen, isCodeOf, type Line } from './pending';
import { useOutbox } from './use-outbox';

export interface InHand {
  offerId?: string;
  /** Scanned, and not known to this phone yet. */
  code?: string;
}

/** A clerk's round: the list, what is in the hand, and what is on its way to the server. */
export function useRound(roundId: string, first: CountShow, onSaved: () => Promise<void>) {
  const [show, setShow] = useState<CountShow>(first);
  const [page, setPage] = useState(1);
  const [known, setKnown] = useState<Record<string, Line>>({});
  const [inHand, setInHand] = useState<InHand>();
  const [refusal, setRefusal] = useState<ApiError>();
  const list = useQuery(RoundLinesDocument, { id: roundId, show, page });
  const { refetch } = list;

  const learn = useCallback((line: Line) => setKnown((all) => ({ ...all, [line.offerId]: line })), []);
  const { pending, add } = useOutbox(roundId, {
    onLine: (line) => {
      learn(line);
      setInHand((now) => (now?.code && isCodeOf(line, now.code) ? { offerId: line.offerId } : now));
      void refetch();
      void onSaved();
    },
    onRefusal: (error, counted) => {
      buzz();
      setRefusal(error);
      setInHand((now) => (now?.code && now.code === counted.code ? undefined : now));
    },
  });

  // A list is asked for anew after each answer, so it is the newer one, also of what others count.
  useEffect(() => {
    const listed = new Set(list.data?.countLines.rows.map((row) => row.offerId));
    setKnown((all) => Object.fromEntries(Object.entries(all).filter(([offerId]) => !listed.has(offerId))));
  }, [list.data]);

  const rows = list.data?.countLines.rows ?? [];
  const lines = [...new Map([...rows, ...Object.values(known)].map((line) => [line.offerId, line])).values()];
  const byId = (offerId: string) => lines.find((line) => line.offerId === offerId);

  function scan(code: string) {
    setRefusal(undefined);
    const line = lines.find((one) => isCodeOf(one, code));
    setInHand(line ? { offerId: line.offerId } : { code });
    add(line ? { offerId: line.offerId, kind: 'SCAN', quantity: 1 } : { code, kind: 'SCAN', quantity: 1 });
  }

  /** The number that stands there; then the next one of the list. */
  function type(offerId: string, quantity: number) {
    setRefusal(undefined);
    add({ offerId, kind: 'TYPED', quantity });
    const after = rows.slice(rows.findIndex((row) => row.offerId === offerId) + 1);
    setInHand(show === 'LEFT' && after[0] ? { offerId: after[0].offerId } : undefined);
  }

  const found = inHand?.offerId ? byId(inHand.offerId) : undefined;
  return {
    list,
    show,
    page,
    setPage,
    pending,
    refusal,
    scan,
    type,
    learn,
    refetch,
    code: inHand?.code,
    line: found && foreseen(found, pending),
    take: (offerId: string) => setInHand({ offerId }),
    seen: (row: Line) => foreseen(known[row.offerId] ?? row, pending),
    choose: (next: CountShow) => {
      setShow(next);
      setPage(1);
    },
  };
}
