import { useLanguage } from '../language/language';
import { useWords } from '../language/use-words';
import { languages } from '../language/words';

export function LanguageSwitch() {
  const { say } = useWords();
  const { language, choose } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={say('language')}>
      {languages.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => choose(code)}>
          {say(`language.${code}`)}
        </button>
      ))}
    </div>
  );
}
