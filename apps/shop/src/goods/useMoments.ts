import { clockTime, dayKey, daysFrom, type Lang, longDate, weekdayName } from '@bytorg/ui';
import { useSite } from '../frame/useSite';
import { type TextKey, useLang, useTexts } from '../texts/texts';

interface Open {
  openNow: boolean;
  closesAt: string | null;
  opensAt: string | null;
}

const weekdayOf = (moment: string, lang: Lang) =>
  weekdayName(new Date(`${dayKey(moment)}T12:00:00Z`).getUTCDay() || 7, lang);

/** Moments as shops say them: today, tomorrow, or the date; always against the server's clock. */
export function useMoments() {
  const t = useTexts();
  const lang = useLang();
  const { now } = useSite();

  /** Where a line is short, the days of the coming week go by their names. */
  function at(moment: string, keys: [TextKey, TextKey, TextKey], thisWeek = keys[2]) {
    const days = daysFrom(now, moment);
    // What lies behind is told by its date, as what lies further ahead.
    const key = days === 0 || days === 1 ? keys[days] : days > 1 && days < 7 ? thisWeek : keys[2];
    return t(key, { time: clockTime(moment), date: longDate(moment, lang), weekday: weekdayOf(moment, lang) });
  }

  return {
    /** `Klart i dag fra 14:30` */
    ready: (moment: string) => at(moment, ['ready.today', 'ready.tomorrow', 'ready.later']),
    /** `hent i dag 14:30` */
    collect: (moment: string) => at(moment, ['collect.today', 'collect.tomorrow', 'collect.later'], 'collect.weekday'),
    /** `i dag`, `i morgen`, `lørdag 21. november` */
    day: (moment: string) => at(moment, ['day.today', 'day.tomorrow', 'day.later']),
    /** `Åpent til 18:00`, `Åpner i morgen 10:00` */
    opening: (store: Open) => {
      if (store.openNow) return store.closesAt ? t('open.until', { time: clockTime(store.closesAt) }) : t('open.now');
      return store.opensAt
        ? at(store.opensAt, ['opens.today', 'opens.tomorrow', 'opens.later'], 'opens.weekday')
        : t('open.closed');
    },
  };
}
