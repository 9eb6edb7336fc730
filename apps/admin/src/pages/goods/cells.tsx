import { ChangeOfferDocument, type OfferStatus, type UpdateOfferInput } from '@bytorg/graphql-client';
import { Select } from '@digdir/designsystemet-react';
import { TriangleAlert } from 'lucide-react';
import { grams, kroner, oreFrom, priceText } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import { useInputProblems } from '../../query/input-problems';
import { partName, scarcest } from './bundle-parts';
import { EditInPlace } from './edit-in-place';
import type { Row } from './use-goods';

interface CellProps {
  row: Row;
  onRow: (row: Row) => void;
}

export const fullName = (row: Pick<Row, 'productName' | 'variantName'>) =>
  [row.productName, row.variantName].filter(Boolean).join(', ');

export function ItemCell({ row }: { row: Row }) {
  return (
    <span className="goods-item">
      <Thumb picture={row.picture} />
      <span>
        <b>{fullName(row)}</b>
        <small>{[row.brand, row.categoryName].filter(Boolean).join(' · ')}</small>
      </span>
    </span>
  );
}

function useChange({ row, onRow }: CellProps) {
  const act = useAct(ChangeOfferDocument);
  const problems = useInputProblems();
  const change = async (changes: Omit<UpdateOfferInput, 'offerId'>) => {
    problems.clear();
    const answer = (await act.run({ input: { offerId: row.id, ...changes } }))?.updateOffer;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'OfferRow') onRow(answer);
    return answer?.__typename === 'OfferRow';
  };
  const first = problems.problems[0];
  return { change, act, problem: first && problems.inWords(first) };
}

export function PriceCell(props: CellProps) {
  const { say } = useWords();
  const { change, act, problem } = useChange(props);
  const { byWeight, bundle } = props.row;
  const price = (
    <EditInPlace
      column={say('goods.col.price')}
      name={fullName(props.row)}
      shown={byWeight ? `${kroner(props.row.priceOre)}/kg` : kroner(props.row.priceOre)}
      initial={priceText(props.row.priceOre)}
      inputMode="decimal"
      problem={problem ?? (act.error && say('problem.UNAVAILABLE'))}
      check={(text) => (oreFrom(text) === undefined ? say('problem.PRICE_INVALID') : undefined)}
      onSave={(text) => change({ priceOre: oreFrom(text)! })}
    />
  );
  if (bundle)
    return (
      <span className="goods-two">
        {price}
        <small>{say('bundle.separate', { price: kroner(bundle.separateOre) })}</small>
      </span>
    );
  if (!byWeight) return price;
  return (
    <span className="goods-two">
      {price}
      <small>{say('weight.pieces', { typical: grams(byWeight.typicalGrams), max: grams(byWeight.maxGrams) })}</small>
    </span>
  );
}

export function BufferCell(props: CellProps) {
  const { say } = useWords();
  const { change, act, problem } = useChange(props);
  if (props.row.bundle) return <span className="quiet">–</span>;
  return (
    <EditInPlace
      column={say('goods.col.buffer')}
      name={fullName(props.row)}
      shown={String(props.row.buffer)}
      initial={String(props.row.buffer)}
      inputMode="numeric"
      problem={problem ?? (act.error && say('problem.UNAVAILABLE'))}
      check={(text) => (/^\d{1,4}$/.test(text.trim()) ? undefined : say('goods.count.whole'))}
      onSave={(text) => change({ buffer: Number(text) })}
    />
  );
}

const statuses: OfferStatus[] = ['ACTIVE', 'PAUSED', 'RETIRED'];

export function StatusCell(props: CellProps) {
  const { say } = useWords();
  const { change, act } = useChange(props);
  return (
    <>
      <Select
        className="goods-status"
        data-size="sm"
        aria-label={say('goods.editing', { column: say('goods.col.status'), name: fullName(props.row) })}
        value={props.row.status}
        disabled={act.busy}
        onChange={(event) => void change({ status: event.target.value as OfferStatus })}
      >
        {statuses.map((status) => (
          <Select.Option key={status} value={status}>
            {say(`goods.status.${status}`)}
          </Select.Option>
        ))}
      </Select>
      <Refusal error={act.error} />
    </>
  );
}

export function SkuCell({ row }: { row: Row }) {
  return (
    <span className="goods-sku">
      {row.sku}
      {row.gtin && <small>{row.gtin.replace(/^0+/, '')}</small>}
    </span>
  );
}

/** A count is worth what its age is worth, so both stand together. */
export function OnHandCell({ row, onCount }: { row: Row; onCount: () => void }) {
  const { say, ago } = useWords();
  if (row.bundle)
    return (
      <span className="goods-two">
        <span className="quiet">{say('bundle.notCounted')}</span>
        <small>{say('bundle.notCountedWhy')}</small>
      </span>
    );
  return (
    <span className="goods-two">
      <button
        type="button"
        className="in-place"
        aria-label={say('goods.edit', { column: say('goods.col.onHand'), name: fullName(row), value: row.onHand })}
        onClick={onCount}
      >
        {row.onHand}
      </button>
      <small>{row.countedAt ? say('goods.counted', { ago: ago(row.countedAt) }) : say('goods.neverCounted')}</small>
    </span>
  );
}

/** A true count may be below what is promised: that is no error to hide but a shortage to solve. */
export function AvailableCell({ row }: { row: Row }) {
  const { say } = useWords();
  if (row.bundle) return <BundleAvailable row={row} />;
  const missing = row.held - row.onHand;
  if (missing <= 0) {
    return (
      <span className="goods-two">
        <b>{row.available}</b>
        {row.held > 0 && <small>{say('goods.held', { n: row.held })}</small>}
      </span>
    );
  }
  return (
    <span className="state state--bad" title={say('goods.shortage', { n: missing })}>
      <TriangleAlert aria-hidden /> {`−${missing}`}
      <span className="sr">{say('goods.shortage', { n: missing })}</span>
    </span>
  );
}

/** How many can be made, and which part is the reason that there are not more. */
function BundleAvailable({ row }: { row: Row }) {
  const { say } = useWords();
  const scarce = scarcest(row.bundle?.parts ?? []);
  const name = scarce && partName(scarce.part);
  const off = scarce?.part.status !== 'ACTIVE';
  return (
    <span className="goods-two">
      <b>{row.available}</b>
      {name && off && (
        <small className="goods-lacking">
          {say('bundle.off', { name, status: say(`goods.status.${scarce.part.status}`).toLowerCase() })}
        </small>
      )}
      {name && !off && <small>{say('bundle.leastOf', { name })}</small>}
    </span>
  );
}
