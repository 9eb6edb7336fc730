import { GoodsDocument, type GoodsRowFragment, type OfferFilter, type OfferSort } from '@bytorg/graphql-client';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '../../query/use-query';

export type Row = GoodsRowFragment;
export const pageSize = 25;

/** What the grid shows is in the address: going back, reloading and sharing keep it. */
export function useGoods(storeId: string) {
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const filter = (search.get('vis') ?? 'ALL') as OfferFilter;
  const sort = (search.get('sorter') ?? 'NAME') as OfferSort;
  const page = Number(search.get('side') ?? 1);
  const query = useQuery(GoodsDocument, { storeId, text: text || undefined, filter, sort, page, pageSize });

  const set = useCallback(
    (changes: Record<string, string>) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          if (!('side' in changes)) next.delete('side');
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );

  /** A changed row takes its place at once; the counts follow with the next answer. */
  const { setData, refetch } = query;
  const replace = useCallback(
    (row: Row) => {
      setData(
        (old) =>
          old && {
            ...old,
            storeOffers: {
              ...old.storeOffers,
              rows: old.storeOffers.rows.map((other) => (other.id === row.id ? row : other)),
            },
          },
      );
      void refetch();
    },
    [setData, refetch],
  );
  return { query, text, filter, sort, page, set, replace };
}
