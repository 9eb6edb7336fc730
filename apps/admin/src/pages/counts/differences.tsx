import { CircleCheckBig, TriangleAlert } from 'lucide-react';
import { kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Pager } from '../../parts/pager';
import type { Review } from './review-page';

const pageSize = 50;
const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

export function Differences({
  review,
  page,
  onPage,
}: {
  review: Review;
  page: number;
  onPage: (page: number) => void;
}) {
  const { say } = useWords();
  if (!review.total)
    return review.counted ? (
      <Empty icon={CircleCheckBig} title={say('round.noDifferences')}>
        <p>{say('round.noDifferencesText')}</p>
      </Empty>
    ) : null;
  return (
    <section className="stack">
      <h2>{say('round.differences')}</h2>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={say('round.differences')}>
        <table className="table round-differences">
          <thead>
            <tr>
              <th scope="col">{say('goods.col.item')}</th>
              <th scope="col" className="num">
                {say('round.col.counted')}
              </th>
              <th scope="col" className="num">
                {say('round.col.believed')}
              </th>
              <th scope="col" className="num">
                {say('round.col.change')}
              </th>
              <th scope="col" className="num">
                {say('round.col.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {review.differences.map((one) => (
              <DifferenceRow key={one.offerId} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pageSize={pageSize} total={review.total} onPage={onPage} />
    </section>
  );
}

function DifferenceRow({ one }: { one: Review['differences'][number] }) {
  const { say } = useWords();
  const { figure, setAside: bags, believed, change, valueOre, onHand, held, unsure } = one;
  return (
    <tr>
      <th scope="row">
        {one.name} {one.variantName}
        <small className="quiet">
          {one.sku}
          {one.shelf && ` · ${say('round.shelf', { name: one.shelf })}`}
        </small>
        {unsure && <Warning text={say('round.unsure')} />}
        {held > onHand && <Warning text={say('round.shortage', { held, onHand })} />}
      </th>
      <td className="num" data-label={say('round.col.counted')}>
        {bags ? say('round.withBags', { figure, bags }) : figure}
      </td>
      <td className="num" data-label={say('round.col.believed')}>
        {believed}
      </td>
      <td className="num" data-label={say('round.col.change')}>
        <b>{signed(change)}</b>
      </td>
      <td className="num" data-label={say('round.col.value')}>
        {kroner(valueOre)}
      </td>
    </tr>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <small className="round-warning">
      <TriangleAlert aria-hidden size={16} /> {text}
    </small>
  );
}
