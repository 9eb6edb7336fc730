import { hourAndMonth, lightOf, seasonOf, TownLine } from '@bytorg/ui';
import { useSite } from '../../frame/useSite';
import { SearchBox } from '../../search-box/SearchBox';
import { useTexts } from '../../texts/texts';

export function Hero({ town }: { town: string }) {
  const t = useTexts();
  const { hour, month } = hourAndMonth(useSite().now);
  return (
    <section className="hero sky" data-light={lightOf(hour, month)} data-season={seasonOf(month)}>
      <div className="hero-words">
        <h1>{t('front.question', { town })}</h1>
        <SearchBox id="front-search" large label={t('front.question', { town })} />
      </div>
      <div className="hero-town">
        <TownLine hour={hour} month={month} />
      </div>
    </section>
  );
}
