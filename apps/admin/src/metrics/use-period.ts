import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isPeriod, lastWeeks, type Period } from './period';

export const choices = [4, 8, 12] as const;

/** The period stands in the address, so that a figure can be sent to a colleague as it was seen. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const weeks = Number(search.get('uker') ?? 4);
  const from = search.get('fra') ?? '';
  const to = search.get('til') ?? '';
  const own = isPeriod({ from, to });
  const period = useMemo<Period>(() => (own ? { from, to } : lastWeeks(weeks)), [own, from, to, weeks]);
  return {
    period,
    weeks: own ? undefined : weeks,
    chooseWeeks: (count: number) => setSearch({ uker: String(count) }, { replace: true }),
    chooseOwn: (next: Period) => setSearch({ fra: next.from, til: next.to }, { replace: true }),
  };
}
