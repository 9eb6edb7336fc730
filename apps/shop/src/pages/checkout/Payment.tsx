import type { SumsViewFragment } from '@bytorg/graphql-client';
import { percent, price } from '@bytorg/ui';
import { FlaskConical, Lock } from 'lucide-react';
import { Link } from 'react-router';
import { goodsName } from '../../goods/goodsName';
import { useWeights } from '../../goods/useWeights';
import { usePath, useTexts } from '../../texts/texts';
import { FieldTrouble, useField } from './fields';
import type { CheckoutData } from './Fulfilment';
import { TillPart } from './TillPart';

/** The sum as it stands, the key facts the law wants right before the button, and the button. */
export function Payment({ checkout, busy }: { checkout: CheckoutData; busy: boolean }) {
  const t = useTexts();
  return (
    <TillPart number={4} title={t('till.pay')}>
      <Lines parts={checkout.parts} />
      <div className="only-collect">
        <SumList sums={checkout.collectSums} />
      </div>
      {checkout.deliveryAvailable ? (
        <div className="only-deliver">
          <SumList sums={checkout.deliverSums} />
        </div>
      ) : null}
      <KeyFacts weighs={checkout.collectSums.mostOre > checkout.collectSums.totalOre} />
      <Terms />
      {checkout.testPayment ? (
        <p className="test-payment">
          <FlaskConical size={18} aria-hidden="true" />
          {t('till.test')}
        </p>
      ) : null}
      <button className="ds-button pay" data-size="lg" name="act" value="pay" aria-busy={busy || undefined}>
        <Lock size={20} aria-hidden="true" />
        {t('till.payNow')}
      </button>
    </TillPart>
  );
}

function Lines({ parts }: { parts: CheckoutData['parts'] }) {
  const t = useTexts();
  const { sum } = useWeights();
  const count = parts.flatMap(({ items }) => items).reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <details className="till-lines">
      <summary>{t('till.lines', { count, stores: parts.length })}</summary>
      {parts.map(({ store, items, subtotalOre }) => (
        <div key={store.id} className="till-lines-store">
          <h3>
            {store.name}{' '}
            <span className="price">
              {sum(
                subtotalOre,
                items.some((i) => i.byWeight),
              )}
            </span>
          </h3>
          <ul>
            {items.map((item) => (
              <li key={item.offerId}>
                <span className="figures">{item.quantity} ×</span> {goodsName(item)}
                <span className="price">{sum(item.totalOre, !!item.byWeight)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function SumList({ sums }: { sums: SumsViewFragment }) {
  const t = useTexts();
  const { sum } = useWeights();
  const open = sums.mostOre > sums.totalOre;
  return (
    <dl className="sums">
      <div>
        <dt>{t('sums.goods')}</dt>
        <dd className="price">{sum(sums.goodsOre, open)}</dd>
      </div>
      {sums.deliveryOre > 0 ? (
        <div>
          <dt>{t('sums.delivery')}</dt>
          <dd className="price">{price(sums.deliveryOre)}</dd>
        </div>
      ) : null}
      <div className="sums-total">
        <dt>{t('sums.total')}</dt>
        <dd className="price">{sum(sums.totalOre, open)}</dd>
      </div>
      {open ? (
        <div className="sums-most">
          <dt>{t('sums.most')}</dt>
          <dd className="price">{price(sums.mostOre)}</dd>
        </div>
      ) : null}
      {sums.vat.map((line) => (
        <div key={line.percent} className="sums-vat">
          <dt>{t('sums.vat', { percent: percent(line.percent), gross: price(line.grossOre) })}</dt>
          <dd className="figures">{sum(line.vatOre, open)}</dd>
        </div>
      ))}
    </dl>
  );
}

function KeyFacts({ weighs }: { weighs: boolean }) {
  const t = useTexts();
  return (
    <ul className="key-facts">
      <li>{t('facts.seller')}</li>
      <li>{t('facts.charge')}</li>
      {weighs ? <li>{t('facts.weight')}</li> : null}
      <li>{t('facts.withdraw')}</li>
    </ul>
  );
}

function Terms() {
  const t = useTexts();
  const path = usePath();
  const { problem, id } = useField('acceptTerms');
  return (
    <div className="terms">
      <label className="tick">
        <input
          className="ds-input"
          type="checkbox"
          name="acceptTerms"
          id={id}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <span className="tick-label">{t('till.accept')}</span>
      </label>
      <p className="terms-links">
        <Link to={path('/vilkar')} target="_blank">
          {t('terms.title')}
        </Link>{' '}
        <Link to={path('/angrerett')} target="_blank">
          {t('withdrawal.title')}
        </Link>
      </p>
      <FieldTrouble id={id} problem={problem} />
    </div>
  );
}
