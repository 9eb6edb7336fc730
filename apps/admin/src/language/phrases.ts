import { foodWords } from '../food/words';
import { boardWords } from '../pages/board/words';
import { changesWords } from '../pages/changes/words';
import { countWords } from '../pages/counts/words';
import { courierWords } from '../pages/courier/words';
import { figuresWords } from '../pages/figures/words';
import { goodsWords } from '../pages/goods/words';
import { handOverWords } from '../pages/hand-over/words';
import { importWords } from '../pages/import/words';
import { pickingWords } from '../pages/picking/words';
import { pilotWords } from '../pages/pilot/words';
import { searchWordsWords } from '../pages/search-words/words';
import { securityWords } from '../pages/security/words';
import { settingsWords } from '../pages/settings/words';
import { signInWords } from '../pages/sign-in/words';
import { sourcesWords } from '../pages/sources/words';
import { staffWords } from '../pages/staff/words';
import { townWords } from '../pages/town/words';
import { pictureWords } from '../pictures/words';
import { generalWords } from './general.words';
import { problemWords } from './problem.words';

export const phrases = {
  ...generalWords,
  ...problemWords,
  ...signInWords,
  ...boardWords,
  ...pickingWords,
  ...handOverWords,
  ...goodsWords,
  ...changesWords,
  ...countWords,
  ...importWords,
  ...settingsWords,
  ...securityWords,
  ...sourcesWords,
  ...staffWords,
  ...figuresWords,
  ...courierWords,
  ...townWords,
  ...pictureWords,
  ...foodWords,
  ...searchWordsWords,
  ...pilotWords,
} as const;

export type PhraseId = keyof typeof phrases;
