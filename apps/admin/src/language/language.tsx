import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { phrases } from './phrases';
import { remembered } from './remembered';
import { catalogue, languages, type LanguageCode } from './words';

interface LanguageChoice {
  language: LanguageCode;
  choose(language: LanguageCode): void;
}

const Choice = createContext<LanguageChoice>({ language: 'nb', choose: () => undefined });
export const useLanguage = () => useContext(Choice);

const memory = remembered<LanguageCode>('bytorg.language', (text) => languages.find((code) => code === text) ?? 'nb');
export const currentLanguage = () => memory.read();

export function Language({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  const messages = useMemo(() => catalogue(phrases, language), [language]);
  const choice = useMemo(() => {
    const choose = (next: LanguageCode) => {
      memory.write(next);
      setLanguage(next);
    };
    return { language, choose };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Choice.Provider value={choice}>
      <IntlProvider locale={language === 'nb' ? 'nb-NO' : 'en-GB'} messages={messages} timeZone="Europe/Oslo">
        {children}
      </IntlProvider>
    </Choice.Provider>
  );
}
