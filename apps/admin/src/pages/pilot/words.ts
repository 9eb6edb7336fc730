import type { Phrases } from '../../language/words';
import { metricWords } from '../../metrics/words';

export const pilotWords = {
  ...metricWords,
  'pilot.title': ['Pilotkontor', 'Pilot office'],
  'pilot.lead': ['Virker det? Tolv måltall med faste definisjoner, regnet ut av hendelser, aldri av personer.', 'Does it work? Twelve metrics with fixed definitions, computed from events, never from persons.'],
} as const satisfies Phrases;
