import type { Phrases } from '../../language/words';

export const figuresWords = {
  'figures.title': ['Tall for butikken', 'Store figures'],
  'figures.lead': ['De samme definisjonene som pilotkontoret bruker, bare for {store}. Ingen andre butikker ser disse.', 'The definitions the pilot office uses, for {store} alone. No other store sees these.'],
} as const satisfies Phrases;
