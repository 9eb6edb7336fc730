import type { OfferSort } from '@bytorg/graphql-client';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { ArrowDownUp } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { PhraseId } from '../../language/phrases';
import { useWords } from '../../language/use-words';
import { BundleSheet } from './bundle-sheet';
import { AvailableCell, BufferCell, ItemCell, OnHandCell, PriceCell, SkuCell, StatusCell } from './cells';
import { CountSheet } from './count-sheet';
import { DescribeSheet } from './describe-sheet';
import { HistorySheet } from './history-sheet';
import { PicturesSheet } from '../../pictures/pictures-sheet';
import { RowActions } from './row-actions';
import { SellSheet } from './sell-sheet';
import type { Row } from './use-goods';
import { WeightSheet } from './weight-sheet';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Row>();
type Errand = { kind: 'count' | 'describe' | 'history' | 'pictures' | 'sell' | 'weight' | 'bundle'; row: Row };

interface Props {
  rows: Row[];
  sort: OfferSort;
  onSort: (sort: OfferSort) => void;
  onRow: (row: Row) => void;
  tell: (words: string) => void;
  storeId: string;
  /** The pictures may be others now. */
  onPictures: () => void;
}

const sortOf: Record<string, OfferSort> = {
  item: 'NAME',
  sku: 'SKU',
  price: 'PRICE',
  onHand: 'COUNTED',
  available: 'AVAILABLE',
};
const numeric = new Set(['price', 'onHand', 'available', 'buffer']);

export function GoodsGrid({ rows, sort, onSort, onRow, tell, storeId, onPictures }: Props) {
  const { say } = useWords();
  const [errand, setErrand] = useState<Errand>();
  const columns = useMemo(
    () =>
      helper.columns([
        helper.display({ id: 'item', cell: ({ row }) => <ItemCell row={row.original} /> }),
        helper.display({ id: 'sku', cell: ({ row }) => <SkuCell row={row.original} /> }),
        helper.display({ id: 'price', cell: ({ row }) => <PriceCell row={row.original} onRow={onRow} /> }),
        helper.display({
          id: 'onHand',
          cell: ({ row }) => (
            <OnHandCell row={row.original} onCount={() => setErrand({ kind: 'count', row: row.original })} />
          ),
        }),
        helper.display({ id: 'available', cell: ({ row }) => <AvailableCell row={row.original} /> }),
        helper.display({ id: 'buffer', cell: ({ row }) => <BufferCell row={row.original} onRow={onRow} /> }),
        helper.display({ id: 'status', cell: ({ row }) => <StatusCell row={row.original} onRow={onRow} /> }),
        helper.display({
          id: 'actions',
          cell: ({ row }) => (
            <RowActions
              row={row.original}
              onSell={() => setErrand({ kind: 'sell', row: row.original })}
              onDescribe={() => setErrand({ kind: 'describe', row: row.original })}
              onHistory={() => setErrand({ kind: 'history', row: row.original })}
              onPictures={() => setErrand({ kind: 'pictures', row: row.original })}
              onWeight={() => setErrand({ kind: 'weight', row: row.original })}
              onBundle={() => setErrand({ kind: 'bundle', row: row.original })}
            />
          ),
        }),
      ]),
    [onRow],
  );
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const name = (id: string) => say(`goods.col.${id}` as PhraseId);
  const close = () => setErrand(undefined);

  return (
    <div className="table-wrap goods-wrap" tabIndex={0} role="region" aria-label={say('goods.title')}>
      <table className="table goods" onKeyDown={walkCells}>
        <thead>
          <tr>
            {table.getHeaderGroups()[0]!.headers.map(({ id }) => (
              <th
                key={id}
                scope="col"
                className={numeric.has(id) ? 'num' : undefined}
                aria-sort={sortOf[id] === sort ? 'other' : undefined}
              >
                {sortOf[id] ? (
                  <button
                    type="button"
                    className="goods-sort"
                    data-on={sortOf[id] === sort}
                    onClick={() => onSort(sortOf[id]!)}
                  >
                    {name(id)} <ArrowDownUp aria-hidden size={14} />
                  </button>
                ) : (
                  name(id)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-status={row.original.status}>
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  data-column={cell.column.id}
                  className={numeric.has(cell.column.id) ? 'num' : undefined}
                >
                  <span className="goods-label" aria-hidden>
                    {name(cell.column.id)}
                  </span>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {errand?.kind === 'count' && <CountSheet row={errand.row} onClose={close} onRow={onRow} />}
      {errand?.kind === 'describe' && <DescribeSheet row={errand.row} onClose={close} onRow={onRow} tell={tell} />}
      {errand?.kind === 'history' && <HistorySheet row={errand.row} onClose={close} />}
      {errand?.kind === 'pictures' && (
        <PicturesSheet
          productId={errand.row.productId}
          name={errand.row.productName}
          storeId={storeId}
          onClose={() => {
            close();
            onPictures();
          }}
        />
      )}
      {errand?.kind === 'bundle' && <BundleSheet row={errand.row} onClose={close} onRow={onRow} />}
      {errand?.kind === 'weight' && <WeightSheet row={errand.row} onClose={close} onRow={onRow} />}
      {errand?.kind === 'sell' && <SellSheet row={errand.row} onClose={close} onRow={onRow} tell={tell} />}
    </div>
  );
}

/** Up and down go through one column, as in the spreadsheet people come from. */
function walkCells(event: KeyboardEvent<HTMLTableElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  if (step === 0 || target.tagName !== 'BUTTON') return;
  const column = target.closest('td')?.dataset.column;
  const row = target.closest('tr');
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>(`td[data-column="${column}"] button`);
  if (!button) return;
  event.preventDefault();
  button.focus();
}
