import { Textfield, type TextfieldProps } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';

type Registered = Pick<TextfieldProps, 'name' | 'onChange' | 'onBlur' | 'error'>;

/** How much an import may do alone, and how the store's own scale writes its codes. */
export function ImportSettings({ importShare, scaleCodes }: { importShare: Registered; scaleCodes: Registered }) {
  const { say } = useWords();
  return (
    <section className="card stack">
      <h2>{say('importing.title')}</h2>
      <div className="form form--wide">
        <Textfield
          label={say('importing.share')}
          description={say('importing.shareHint')}
          suffix="%"
          inputMode="numeric"
          {...(importShare as object)}
        />
        <Textfield
          className="form__whole"
          label={say('importing.scaleCodes')}
          description={say('importing.scaleCodesHint')}
          {...(scaleCodes as object)}
        />
      </div>
    </section>
  );
}
