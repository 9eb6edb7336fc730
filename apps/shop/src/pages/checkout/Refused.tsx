import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useHydrated } from '../../frame/useHydrated';
import { type TextKey, useCodeText, useTexts } from '../../texts/texts';
import { idOf, useFormState } from './fields';
import type { Refusal } from './pay.server';

/** In the order of the page, which is the order in which they are mended. */
const labels: Record<string, TextKey> = {
  name: 'field.name',
  phone: 'field.phone',
  email: 'field.email',
  fulfilment: 'till.how',
  'address.line': 'field.address',
  'address.postcode': 'field.addressPostcode',
  'address.city': 'field.city',
  'address.directions': 'field.directions',
  deliverySlotId: 'delivery.time',
  commonSlot: 'pickup.time',
  postcode: 'field.postcode',
  note: 'field.note',
  acceptTerms: 'terms.title',
};

/** A store's own pickup time stands where the common one does. */
const placeOf = (field: string) => Object.keys(labels).indexOf(field in labels ? field : 'commonSlot');

/** Why it went no further, above the form and in focus, with a way to each field. */
export function Refused({ refusal, paymentProblem }: { refusal?: Refusal; paymentProblem: string | null }) {
  const [params] = useSearchParams();
  const t = useTexts();
  const say = useCodeText();
  const box = useRef<HTMLDivElement>(null);
  const all = useFormState().said;
  // What concerns the whole checkout stands alone; the rest points at its field.
  const code = refusal?.code ?? all.find(({ field }) => field === 'checkout')?.code;
  const problems = all.filter(({ field }) => field !== 'checkout').sort((a, b) => placeOf(a.field) - placeOf(b.field));
  const left = params.get('avbrutt') === '1' ? 'CANCELLED' : null;
  const declined = refusal ? null : (paymentProblem?.toUpperCase() ?? left);
  const anything = Boolean(code ?? declined) || problems.length > 0;

  // What the server wrote got its focus while the page loaded; whoever reads it may be further down by now.
  const written = useRef(!useHydrated());
  useEffect(() => {
    if (anything && !written.current) box.current?.focus();
    written.current = false;
  }, [anything, refusal]);

  if (!anything) return null;
  return (
    <div
      ref={box}
      className="ds-alert till-refused"
      data-color={declined ? 'warning' : 'danger'}
      role="alert"
      tabIndex={-1}
      autoFocus
    >
      <h2>{declined ? t('pay.declined') : t('till.refused')}</h2>
      {declined ? <p>{say('payment', declined, 'payment.OTHER')}</p> : null}
      {code ? <p>{say('problem', code, 'problem.OTHER')}</p> : null}
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem) => (
            <li key={problem.field + problem.code}>
              <a href={`#${idOf(problem.field)}`}>
                {labels[problem.field] ? t(labels[problem.field]) : t('pickup.time')}:{' '}
                {say('input', problem.code, 'input.OTHER', problem.values)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
