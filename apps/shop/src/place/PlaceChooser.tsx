import { LocateFixed, MapPin } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Form, useLocation, useSubmit } from 'react-router';
import { useSite } from '../frame/useSite';
import { usePath, useTexts } from '../texts/texts';

/** "How far is it?": one quiet line that opens into a small form. */
export function PlaceChooser({ chosen }: { chosen: boolean }) {
  const t = useTexts();
  const path = usePath();
  const { place } = useSite();
  const { pathname, search } = useLocation();
  const unknown = new URLSearchParams(search).get('sted') === 'ukjent';
  const back = <input type="hidden" name="back" value={pathname + search.replace(/[?&]sted=ukjent/, '')} />;
  const from = place ? t('place.from', { place }) : chosen ? t('place.fromHere') : t('place.ask');
  return (
    <details className="place" open={unknown || undefined}>
      <summary>
        <MapPin size={18} aria-hidden="true" />
        <span>{from}</span>
        <span className="place-change">{chosen ? t('place.change') : t('place.choose')}</span>
      </summary>
      <Form method="post" action={path('/sted')} className="place-form" preventScrollReset>
        {back}
        <label className="ds-field">
          <span className="ds-label">{t('place.address')}</span>
          <input
            className="ds-input"
            name="address"
            autoComplete="street-address"
            maxLength={100}
            aria-describedby="place-problem"
          />
        </label>
        <button className="ds-button" data-variant="secondary">
          {t('place.use')}
        </button>
        <Locate back={pathname + search} />
        {chosen ? (
          <button className="ds-button" data-variant="tertiary" name="act" value="forget">
            {t('place.forget')}
          </button>
        ) : null}
      </Form>
      <p id="place-problem" className="place-problem" role="status">
        {unknown ? t('place.unknown') : ''}
      </p>
    </details>
  );
}

/** Appears only where there are scripts and a position to ask for. */
function Locate({ back }: { back: string }) {
  const t = useTexts();
  const path = usePath();
  const submit = useSubmit();
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible('geolocation' in navigator), []);
  if (!possible) return null;
  const ask = () =>
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const fields = { lat: String(coords.latitude), lon: String(coords.longitude), back };
      void submit(fields, { method: 'post', action: path('/sted'), preventScrollReset: true });
    });
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={ask}>
      <LocateFixed size={18} aria-hidden="true" />
      {t('place.here')}
    </button>
  );
}
