import {
  ImportPreviewDocument,
  type ImportAction,
  type ImportField,
  type ImportPreviewQuery,
} from '@bytorg/graphql-client';
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useInputProblems } from '../../query/input-problems';
import { date, grams, kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { FilterChips } from '../../parts/filter-chips';
import { Lines, Loaded } from '../../parts/loaded';
import { Pager } from '../../parts/pager';
import { useQuery } from '../../query/use-query';
import type { ImportFile } from './import-page';
import { LikelyChoices } from './likely-choices';

export type Shown = ImportAction | 'ALL' | 'LIKELY';
export type Row = ImportPreviewQuery['importRows']['rows'][number];
const pageSize = 50;

interface Props {
  file: ImportFile;
  first: Shown;
  /** A row was answered: the import as it is now. None where nothing can be answered any more. */
  onFile?: (file: ImportFile) => void;
}

export function PreviewRows({ file, first, onFile }: Props) {
  const { say, language } = useWords();
  const [shown, setShown] = useState<Shown>(first);
  const [page, setPage] = useState(1);
  const likely = shown === 'LIKELY';
  const action = shown === 'ALL' || shown === 'LIKELY' ? undefined : shown;
  const query = useQuery(ImportPreviewDocument, { id: file.id, action, likely, page });
  const { total, newProducts, newOffers, updates, unchanged, refused } = file.counts;
  const counts: [Shown, number][] = [
    ['ALL', total],
    ['REFUSED', refused],
    ...(file.counts.likely > 0 ? [['LIKELY', file.counts.likely] as [Shown, number]] : []),
    ['NEW_PRODUCT', newProducts],
    ['NEW_OFFER', newOffers],
    ['UPDATE', updates],
    ['UNCHANGED', unchanged],
  ];
  const gone = file.refusedDroppedAt ?? file.rowsDroppedAt;
  return (
    <div className="stack">
      {gone && (
        <p className="quiet">
          {say(file.refusedDroppedAt ? 'import.allDropped' : 'import.rowsDropped', { when: date(gone, language) })}
        </p>
      )}
      <FilterChips
        label={say('import.preview.filter')}
        value={shown}
        options={counts.map(([value, count]) => ({ value, label: say(`importAction.${value}`), count }))}
        onChange={(value) => {
          setShown(value);
          setPage(1);
        }}
      />
      <Loaded query={query} skeleton={<Lines count={6} height={48} />}>
        {({ importRows }) => (
          <>
            <div className="table-wrap" tabIndex={0} role="region" aria-label={say('import.preview.title')}>
              <table className="table preview">
                <thead>
                  <tr>
                    <th scope="col" className="num">
                      {say('import.row')}
                    </th>
                    <th scope="col">{say('import.what')}</th>
                    <th scope="col">{say('import.item')}</th>
                    <th scope="col" className="num">
                      {say('import.price')}
                    </th>
                    <th scope="col" className="num">
                      {say('import.stock')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {importRows.rows.map((row) => (
                    <PreviewRow key={row.row} row={row}>
                      {likely && (
                        <LikelyChoices
                          importId={file.id}
                          row={row}
                          onFile={
                            onFile &&
                            ((next) => {
                              onFile(next);
                              void query.refetch();
                            })
                          }
                        />
                      )}
                    </PreviewRow>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager page={page} pageSize={pageSize} total={importRows.total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const moods: Record<ImportAction, string> = {
  NEW_PRODUCT: 'state--good',
  NEW_OFFER: 'state--good',
  UPDATE: '',
  UNCHANGED: 'state--plain',
  REFUSED: 'state--bad',
};

function PreviewRow({ row, children }: { row: Row; children: ReactNode }) {
  const { say } = useWords();
  const { inWords } = useInputProblems();
  const fieldName = (field: string) => say(`importField.${field.toUpperCase() as ImportField}`);
  return (
    <tr>
      <td className="num" data-column="row">
        <span className="row-word">{say('import.row')} </span>
        {row.row}
      </td>
      <td data-column="what">
        <span className={`state ${moods[row.action]}`}>{say(`importAction.${row.action}`)}</span>
      </td>
      <td data-column="item">
        <b>{row.name ?? row.sku ?? row.gtin ?? '–'}</b>
        <br />
        <small className="quiet">{[row.sku, row.gtin].filter(Boolean).join(' · ')}</small>
        {row.problems.map((problem, index) => (
          <p key={index} className="row-problem">
            <TriangleAlert aria-hidden size={16} />
            <span>
              <b>{fieldName(problem.field)}:</b> {inWords(problem)}
            </span>
          </p>
        ))}
        {row.problems.length > 0 && (
          <p className="row-raw">
            {say('import.asWritten')}: <span>{row.raw.join(' ; ')}</span>
          </p>
        )}
        {children}
      </td>
      <td className="num" data-label={say('import.price')}>
        {row.priceOre !== null && kroner(row.priceOre)}
        {row.typicalGrams !== null && <small>{say('weight.perKg', { weight: grams(row.typicalGrams) })}</small>}
        {row.priceOre !== null && row.oldPriceOre !== null && row.oldPriceOre !== row.priceOre && (
          <small className="was">{say('import.was', { value: kroner(row.oldPriceOre) })}</small>
        )}
      </td>
      <td className="num" data-label={say('import.stock')}>
        {row.stock}
        {row.stock !== null && row.oldStock !== null && row.oldStock !== row.stock && (
          <small className="was">{say('import.was', { value: row.oldStock })}</small>
        )}
      </td>
    </tr>
  );
}
