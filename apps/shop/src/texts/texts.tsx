import type { Lang } from '@bytorg/ui';
import { createContext, useContext } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { pathIn } from './lang';
import type nb from './nb.json';

export type TextKey = keyof typeof nb;
export type Values = Record<
  string,
  string | number | Date | React.ReactNode | ((chunks: React.ReactNode[]) => React.ReactNode)
>;
export type Messages = Record<string, string>;

const LangContext = createContext<Lang>('nb');

export function TextsProvider({
  lang,
  messages,
  children,
}: {
  lang: Lang;
  messages: Messages;
  children: React.ReactNode;
}) {
  return (
    <LangContext value={lang}>
      <IntlProvider locale={lang === 'nb' ? 'nb-NO' : 'en-GB'} messages={messages} textComponent="span">
        {children}
      </IntlProvider>
    </LangContext>
  );
}

export function useLang(): Lang {
  return useContext(LangContext);
}

/** `t('basket.title')`, with values where the text has places for them. */
export function useTexts() {
  const intl = useIntl();
  return (id: TextKey, values?: Record<string, string | number>): string =>
    intl.formatMessage({ id }, values) as string;
}

/** A text whose code comes from the API. An unknown code gets the general sentence, never the code itself. */
export function useCodeText() {
  const intl = useIntl();
  return (prefix: string, code: string, fallback: TextKey, values?: Record<string, string | number>): string => {
    const id = `${prefix}.${code}`;
    return intl.formatMessage({ id: id in intl.messages ? id : fallback }, values) as string;
  };
}

/** A path in the language being read. */
export function usePath() {
  const lang = useLang();
  return (path: string) => pathIn(lang, path);
}
