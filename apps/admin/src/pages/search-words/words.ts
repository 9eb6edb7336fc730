import type { Phrases } from '../../language/words';

export const searchWordsWords = {
  'searchWords.title': ['Søkeord', 'Search words'],
  'searchWords.lead': ['Ord som betyr det samme, og det folk lette etter uten å finne.', 'Words that mean the same, and what people looked for in vain.'],
  'searchWords.new': ['Nye ord med samme betydning', 'New words of one meaning'],
  'searchWords.misses': ['Lette forgjeves', 'Looked for in vain'],
  'searchWords.share': ['Siste 30 dager: {missed} av {searches} søk uten treff.', 'Last 30 days: {missed} of {searches} searches found nothing.'],
  'searchWords.few': ['Vises når minst {n} har lett etter det. Ingen personer lagres.', 'Shown once at least {n} searches asked for it. No person is kept.'],
  'searchWords.noMisses': ['Ingenting mange nok har lett etter forgjeves', 'Nothing that enough people looked for in vain'],
  'searchWords.count': ['{n, plural, one {# søk} other {# søk}} på {days, plural, one {# dag} other {# dager}}', '{n, plural, one {# search} other {# searches}} on {days, plural, one {# day} other {# days}}'],
  'searchWords.make': ['Lag synonym', 'Make a synonym'],
  'searchWords.makeFor': ['Lag synonym for {words}', 'Make a synonym for {words}'],
  'searchWords.synonyms': ['Ord med samme betydning', 'Words of one meaning'],
  'searchWords.find': ['Finn i listen', 'Find in the list'],
  'searchWords.more': ['Viser {n} av {all}. Finn de andre med feltet over.', 'Showing {n} of {all}. Find the others with the field above.'],
  'searchWords.none': ['Ingen ord her', 'No words here'],
  'searchWords.edit': ['Endre {words}', 'Change {words}'],
  'searchWords.removeFor': ['Fjern {words}', 'Remove {words}'],
  'searchWords.field': ['Ordene, med komma mellom', 'The words, with commas between'],
  'searchWords.hint': ['Søk på ett av ordene finner også de andre. Gjelder med en gang.', 'A search for one of the words finds the others as well. Holds at once.'],
  'searchWords.removed': ['Fjernet', 'Removed'],
} as const satisfies Phrases;
