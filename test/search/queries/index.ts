import type { Judged } from '../judged';
import { english, several, synonyms } from './meaning';
import { brand, brandAndType, codes, nothing, prefix, storeNames } from './names';
import { letters, splitJoined, typos } from './spelling';
import { compounds, inflected, plain } from './words';

export const queries: Judged[] = [
  ...plain,
  ...inflected,
  ...compounds,
  ...splitJoined,
  ...typos,
  ...letters,
  ...synonyms,
  ...english,
  ...brand,
  ...brandAndType,
  ...several,
  ...codes,
  ...storeNames,
  ...prefix,
  ...nothing,
];
