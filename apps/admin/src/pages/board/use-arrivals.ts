import { useEffect, useRef, useState } from 'react';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { ring } from '../../live/sound';
import type { Card } from './ticket';

const freshForMs = 20_000;

/** Notices cards that were not there a moment ago: a bell, a word for screen readers, and a mark for a while. */
export function useArrivals(cards: Card[] | undefined) {
  const { say } = useWords();
  const seen = useRef<Set<string>>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    if (!cards) return;
    const known = seen.current;
    seen.current = new Set([...(known ?? []), ...cards.map(({ id }) => id)]);
    if (!known) return; // the first look at the board is no news
    const arrived = cards.filter((card) => card.state === 'PLACED' && !known.has(card.id));
    if (arrived.length === 0) return;
    ring();
    setSpoken(
      arrived.map((card) => say('board.newOrder', { number: card.number, at: time(card.promisedAt) })).join('. '),
    );
    setFresh((old) => new Set([...old, ...arrived.map(({ id }) => id)]));
    setTimeout(() => {
      setSpoken('');
      setFresh((old) => new Set([...old].filter((id) => !arrived.some((card) => card.id === id))));
    }, freshForMs);
  }, [cards, say]);

  return { fresh, spoken };
}
