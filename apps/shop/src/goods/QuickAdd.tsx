import { Check, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { useHydrated } from '../frame/useHydrated';
import { usePath, useTexts } from '../texts/texts';

/** Into the basket from a card, where there is only one sensible choice. */
export function QuickAdd({ offerId, name }: { offerId: string; name: string }) {
  const t = useTexts();
  const path = usePath();
  const hydrated = useHydrated();
  const fetcher = useFetcher<{ added?: boolean; problem?: string }>();
  const done = useBriefly(fetcher.state === 'idle' && fetcher.data?.added === true);
  const refused = fetcher.state === 'idle' && fetcher.data?.problem;
  return (
    <fetcher.Form method="post" action={path('/kurv')} className="quick-add">
      <input type="hidden" name="offerId" value={offerId} />
      {hydrated ? <input type="hidden" name="stay" value="1" /> : null}
      <button
        className="quick-add-button"
        name="act"
        value="add"
        data-done={done || undefined}
        aria-label={t('goods.addNamed', { name })}
      >
        {done ? <Check size={22} aria-hidden="true" /> : <Plus size={22} aria-hidden="true" />}
      </button>
      <span className="visually-hidden" role="status">
        {done ? t('basket.added', { name }) : refused ? t('basket.notAdded') : ''}
      </span>
    </fetcher.Form>
  );
}

/** Long enough to be seen, short enough to add another. */
function useBriefly(on: boolean) {
  const [shown, show] = useState(false);
  useEffect(() => {
    if (!on) return;
    show(true);
    const timer = setTimeout(() => show(false), 2_500);
    return () => clearTimeout(timer);
  }, [on]);
  return shown;
}
