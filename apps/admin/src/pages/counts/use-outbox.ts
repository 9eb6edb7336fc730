import { type ApiError, RecordCountDocument, request, type CountedInput } from '@bytorg/graphql-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language/language';
import { countedPlace, keepCounts, keptCounts, type Pending } from '../../offline/counted';
import { refusalOf } from '../../query/refusal-of';
import { useSession } from '../../session/session';
import { againIn, type Line } from './pending';

interface Told {
  onLine: (line: Line) => void;
  onRefusal: (error: ApiError, counted: CountedInput) => void;
}

/**
 * What was counted, sent one after the other in the order it was counted, each under its own key: a clerk does not wait for
 * the net, and what is sent twice counts once. It outlives a reload of the page and a sign-out, and is sent by nobody else.
 */
export function useOutbox(roundId: string, told: Told) {
  const { language } = useLanguage();
  const { me, expired } = useSession();
  const person = me!.id;
  const place = countedPlace(person, roundId);
  const [pending, setPending] = useState<Pending[]>(() => keptCounts(place));
  const handlers = useRef(told);
  useEffect(() => {
    handlers.current = told;
  });
  useEffect(() => keepCounts(place, pending), [place, pending]);

  const [first] = pending;
  useEffect(() => {
    if (!first) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = () => !left && setPending((all) => all.filter((one) => one.key !== first.key));
    async function send() {
      const ago = Math.floor((Date.now() - first!.at) / 1000);
      try {
        const variables = { id: roundId, counted: { ...first!.counted, ago }, key: first!.key };
        const headers = { 'x-language': language, 'x-person': person };
        const answer = await request(RecordCountDocument, variables, { headers });
        handlers.current.onLine(answer.recordCount);
        done();
      } catch (problem) {
        const again = againIn(problem);
        if (again) return void (left || (timer = setTimeout(() => void send(), again)));
        const refusal = refusalOf(problem);
        if (refusal.code === 'UNAUTHENTICATED') return expired();
        handlers.current.onRefusal(refusal, first!.counted);
        done();
      }
    }
    void send();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [first, roundId, person, language, expired]);

  const add = useCallback(
    (counted: CountedInput) => setPending((all) => [...all, { key: crypto.randomUUID(), counted, at: Date.now() }]),
    [],
  );
  return { pending, add };
}
