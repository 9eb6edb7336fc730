import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { langOf } from './texts/lang';
import { type Messages, TextsProvider } from './texts/texts';

// Only the language being read travels to the browser.
const catalogues: Record<'nb' | 'en', () => Promise<{ default: Messages }>> = {
  nb: () => import('./texts/nb.json'),
  en: () => import('./texts/en.json'),
};

const lang = langOf(location.pathname);
const messages = (await catalogues[lang]()).default;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextsProvider lang={lang} messages={messages}>
        <HydratedRouter />
      </TextsProvider>
    </StrictMode>,
  );
});
