import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from './language';
import type { PhraseId } from './phrases';
import { dayOf, date, time } from './format';

type Values = Record<string, string | number | boolean | null | undefined>;
export type Say = (id: PhraseId, values?: Values) => string;

export function useWords() {
  const intl = useIntl();
  const { language } = useLanguage();
  const say = useCallback<Say>((id, values) => intl.formatMessage({ id }, values as never) as string, [intl]);
  /** A phrase whose id is made of data: the fallback answers for codes the catalogue has not met. */
  const sayCode = useCallback(
    (prefix: string, code: string, fallback: PhraseId, values?: Values) =>
      say((`${prefix}.${code}` in intl.messages ? `${prefix}.${code}` : fallback) as PhraseId, { code, ...values }),
    [intl, say],
  );
  /** «14:30», «i morgen 10:00», «lørdag 21. november 10:00» */
  const moment = useCallback(
    (at: string, now: string | Date = new Date()) => {
      const day = dayOf(at);
      if (day === dayOf(now)) return time(at);
      if (day === dayOf(new Date(new Date(now).getTime() + 86_400_000))) return `${say('tomorrow')} ${time(at)}`;
      if (day === dayOf(new Date(new Date(now).getTime() - 86_400_000))) return `${say('yesterday')} ${time(at)}`;
      return `${date(at, language, 'short')} ${time(at)}`;
    },
    [say, language],
  );
  /** «for 20 minutter siden» */
  const ago = useCallback(
    (at: string, now: Date = new Date()) => {
      const minutes = Math.max(0, Math.round((now.getTime() - new Date(at).getTime()) / 60_000));
      if (minutes < 1) return say('ago.now');
      if (minutes < 60) return say('ago.minutes', { n: minutes });
      if (minutes < 48 * 60) return say('ago.hours', { n: Math.round(minutes / 60) });
      return say('ago.days', { n: Math.round(minutes / 1440) });
    },
    [say],
  );
  return { say, sayCode, moment, ago, language };
}
