import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { useEarly } from '../../frame/useEarly';
import { usePath, useTexts } from '../../texts/texts';
import type { AddressHelp } from './addresses';
import { Field, useField, useFormState } from './fields';

const FOUR_DIGITS = /^\d{4}$/;

/** Three plain fields. With scripts, the street suggests whole addresses and the postcode finds its town. */
export function AddressFields() {
  const t = useTexts();
  const path = usePath();
  const streets = useFetcher<AddressHelp>();
  const towns = useFetcher<AddressHelp>();
  const { touch } = useFormState();
  const root = useRef<HTMLDivElement>(null);
  const lat = useField('address.lat');
  const lon = useField('address.lon');
  const [place, setPlace] = useState({ lat: lat.value ?? '', lon: lon.value ?? '' });
  const hits = streets.data?.hits ?? [];
  const postcode = towns.data?.postcode;

  const field = (name: string) => root.current?.querySelector<HTMLInputElement>(`[name="address.${name}"]`);
  function fill(name: string, value: string) {
    const input = field(name);
    if (input) input.value = value;
    touch(`address.${name}`);
  }

  function onStreet(text: string) {
    const hit = hits.find(({ line }) => line === text);
    if (!hit) {
      setPlace({ lat: '', lon: '' });
      if (text.trim().length >= 3) void streets.load(`${path('/adresser')}?q=${encodeURIComponent(text)}`);
      return;
    }
    fill('postcode', hit.postcode);
    fill('city', hit.city);
    setPlace({ lat: String(hit.place.lat), lon: String(hit.place.lon) });
    onPostcode(hit.postcode);
  }

  function onPostcode(text: string) {
    if (FOUR_DIGITS.test(text)) void towns.load(`${path('/adresser')}?postnr=${text}`);
  }

  useEarly(root, ({ name, value }) => name === 'address.postcode' && onPostcode(value));

  // Fills a town left empty; what somebody has written is theirs.
  const town = postcode?.city;
  useEffect(() => {
    const input = root.current?.querySelector<HTMLInputElement>('[name="address.city"]');
    if (!town || input?.value !== '') return;
    input.value = town;
    touch('address.city');
  }, [town, touch]);

  return (
    <div ref={root} className="address">
      <input type="hidden" name="address.lat" value={place.lat} />
      <input type="hidden" name="address.lon" value={place.lon} />
      <Field
        name="address.line"
        label={t('field.address')}
        input={{
          autoComplete: 'address-line1',
          maxLength: 120,
          list: 'streets',
          onChange: (event) => onStreet(event.target.value),
        }}
      />
      <datalist id="streets">
        {hits.map(({ line, postcode: code, city }) => (
          <option key={line + code} value={line}>
            {`${code} ${city}`}
          </option>
        ))}
      </datalist>
      <div className="field-pair field-pair--postcode">
        <Field
          name="address.postcode"
          label={t('field.addressPostcode')}
          input={{
            autoComplete: 'postal-code',
            inputMode: 'numeric',
            maxLength: 4,
            onChange: (event) => onPostcode(event.target.value),
          }}
        />
        <Field name="address.city" label={t('field.city')} input={{ autoComplete: 'address-level2', maxLength: 60 }} />
      </div>
      <p className="till-hint" role="status">
        {postcode ? t(postcode.deliverable ? 'delivery.inside' : 'delivery.outside', { city: postcode.city }) : ''}
      </p>
      <Field name="address.directions" label={t('field.directions')} optional input={{ maxLength: 200 }} />
    </div>
  );
}
