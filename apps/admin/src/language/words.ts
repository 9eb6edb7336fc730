/** One line per phrase with both languages side by side: a phrase cannot exist in one of them only. */
export type Phrases = Record<string, readonly [nb: string, en: string]>;
export type LanguageCode = 'nb' | 'en';

export const languages = ['nb', 'en'] as const satisfies readonly LanguageCode[];

export function catalogue(phrases: Phrases, language: LanguageCode): Record<string, string> {
  const side = languages.indexOf(language);
  return Object.fromEntries(Object.entries(phrases).map(([id, pair]) => [id, pair[side]]));
}
