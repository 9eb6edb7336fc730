import { useTexts } from '../../texts/texts';
import { Field, useField } from './fields';
import { TillPart } from './TillPart';

const policies = ['DROP_LINE', 'CALL_ME', 'CANCEL_ALL'] as const;

export function Missing({ minAge }: { minAge: number | null }) {
  const t = useTexts();
  const { value } = useField('missing');
  const chosen = policies.find((policy) => policy === value) ?? 'DROP_LINE';
  return (
    <TillPart number={3} title={t('till.missing')}>
      <fieldset className="choices">
        <legend className="field-help">{t('missing.lead')}</legend>
        {policies.map((policy) => (
          <label key={policy} className="tick">
            <input className="ds-input" type="radio" name="missing" value={policy} defaultChecked={policy === chosen} />
            <span className="tick-label">{t(`missing.${policy}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field name="note" label={t('field.note')} optional area />
      {minAge ? <p className="till-hint">{t('till.minAge', { age: minAge })}</p> : null}
    </TillPart>
  );
}
