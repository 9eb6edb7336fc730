import { useTexts } from '../../texts/texts';
import { Field } from './fields';
import { TillPart } from './TillPart';

export function Contact() {
  const t = useTexts();
  return (
    <TillPart number={1} title={t('till.you')}>
      <Field name="name" label={t('field.name')} input={{ autoComplete: 'name', maxLength: 100 }} />
      <div className="field-pair">
        <Field
          name="phone"
          label={t('field.phone')}
          help={t('field.phoneHelp')}
          input={{ type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 20 }}
        />
        <Field
          name="email"
          label={t('field.email')}
          help={t('field.emailHelp')}
          input={{ type: 'email', autoComplete: 'email', inputMode: 'email', maxLength: 200 }}
        />
      </div>
    </TillPart>
  );
}
