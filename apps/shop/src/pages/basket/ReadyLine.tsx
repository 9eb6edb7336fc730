import type { BasketViewFragment } from '@bytorg/graphql-client';
import { clockTime, daysFrom, longDate } from '@bytorg/ui';
import { ShoppingBag } from 'lucide-react';
import { useSite } from '../../frame/useSite';
import { type TextKey, useLang, useTexts } from '../../texts/texts';

/** The line that matters: when everything can be collected, and which store it waits for. */
export function ReadyLine({ basket }: { basket: BasketViewFragment }) {
  const t = useTexts();
  const lang = useLang();
  const { now } = useSite();
  const ready = basket.commonReadyAt;
  if (!ready) return null;
  const slowest = basket.parts.find(({ store }) => store.id === basket.delayedByStoreId);
  const keys: TextKey[] = ['basket.readyToday', 'basket.readyTomorrow', 'basket.readyLater'];
  const key = keys[Math.min(Math.max(daysFrom(now, ready), 0), 2)];
  return (
    <p className="ready-line" role="status">
      <ShoppingBag size={24} aria-hidden="true" />
      <span>
        <strong>{t(key, { time: clockTime(ready), date: longDate(ready, lang) })}</strong>
        {slowest && basket.parts.length > 1 ? <> {t('basket.slowest', { store: slowest.store.name })}</> : null}
      </span>
    </p>
  );
}
