import type { OrderSubOrderFragment } from '@bytorg/graphql-client';
import { price } from '@bytorg/ui';
import { GoodsImage } from '../../goods/GoodsImage';
import { goodsName } from '../../goods/goodsName';
import { useWeights } from '../../goods/useWeights';
import { useTexts } from '../../texts/texts';
import { inGroups } from './groups';

type Part = OrderSubOrderFragment;
type Line = Part['lines'][number];

/** What is in one store's part: goods, and bundles with their goods below them. */
export function Goods({ part }: { part: Part }) {
  return (
    <ul className="order-lines">
      {inGroups(part.lines).map((group) =>
        group.bundle ? (
          <Bundle key={group.bundle.offerId} bundle={group.bundle} lines={group.lines} part={part} />
        ) : (
          group.lines.map((line) => <One key={line.id} line={line} part={part} />)
        ),
      )}
    </ul>
  );
}

function One({ line, part }: { line: Line; part: Part }) {
  const t = useTexts();
  const weights = useWeights();
  const { missing, notTaken } = lacking(line, part);
  const open = !!line.byWeight && line.weighedGrams == null && line.totalOre > 0;
  return (
    <li>
      <GoodsImage picture={line.picture} size={48} />
      <span>
        <span className="figures">{line.quantity} ×</span> {goodsName(line)}
        {line.byWeight && line.picked !== 0 && line.totalOre > 0 ? (
          <small className="line-weight">{weights.ofLine(line.byWeight, line.weighedGrams)}</small>
        ) : null}
        {notTaken > 0 ? <small className="line-missing">{t('order.notTaken', { count: notTaken })}</small> : null}
        {missing > 0 ? <small className="line-missing">{t('order.missing', { count: missing })}</small> : null}
      </span>
      <span className="price">{weights.sum(line.totalOre, open)}</span>
    </li>
  );
}

/** One price; of what is missing, how much less it becomes. */
function Bundle({ bundle, lines, part }: { bundle: NonNullable<Line['bundle']>; lines: Line[]; part: Part }) {
  const t = useTexts();
  return (
    <li className="order-bundle">
      <p>
        <span>
          <span className="figures">{bundle.quantity} ×</span> {bundle.name}
          <small className="line-weight">{t('bundle.ofOrder')}</small>
        </span>
        <span className="price">{price(lines.reduce((sum, l) => sum + l.totalOre, 0))}</span>
      </p>
      <ul aria-label={`${t('bundle.contents')}: ${bundle.name}`}>
        {lines.map((line) => {
          const { missing, notTaken } = lacking(line, part);
          const less = (count: number) => ({ count, price: price(line.priceOre * count) });
          return (
            <li key={line.id}>
              <GoodsImage picture={line.picture} size={48} />
              <span>
                <span className="figures">{line.quantity} ×</span> {goodsName(line)}
                {notTaken > 0 ? <small className="line-missing">{t('bundle.notTaken', less(notTaken))}</small> : null}
                {missing > 0 ? <small className="line-missing">{t('bundle.missing', less(missing))}</small> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

const lacking = (line: Line, { state }: Part) => {
  const passed = state === 'HANDED_OVER' || state === 'DELIVERED';
  return {
    notTaken: passed && line.picked != null ? line.picked - (line.handedOver ?? 0) : 0,
    missing: line.picked != null && line.picked < line.quantity ? line.quantity - line.picked : 0,
  };
};
