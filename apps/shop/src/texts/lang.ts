import type { Lang } from '@bytorg/ui';

export function langOf(pathname: string): Lang {
  return /^\/en(\/|$)/.test(pathname) ? 'en' : 'nb';
}

/** The same page in a language: `/kurv` is `/en/kurv` in English. */
export function pathIn(lang: Lang, path: string): string {
  if (lang === 'nb') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** What a path is called without its language. */
export function withoutLang(pathname: string): string {
  return pathname.replace(/^\/en(?=\/|$)/, '') || '/';
}
