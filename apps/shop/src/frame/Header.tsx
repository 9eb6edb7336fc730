import { Globe, Menu, ShoppingBasket, Store } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { SearchBox } from '../search-box/SearchBox';
import type { Look } from '../server/cookies.server';
import { pathIn, withoutLang } from '../texts/lang';
import { useLang, usePath, useTexts } from '../texts/texts';
import { LookSwitch } from './LookSwitch';
import { Wordmark } from './Wordmark';

export interface HeaderProps {
  itemCount: number;
  look: Look;
  search: boolean;
  calm: boolean;
}

export function Header({ itemCount, look, search, calm }: HeaderProps) {
  const t = useTexts();
  const path = usePath();
  return (
    <header className="header">
      <div className="header-row">
        <Link to={path('/')} className="header-home" aria-label={t('frame.home')}>
          <Wordmark />
        </Link>
        {search ? (
          <div className="header-search">
            <SearchBox id="header-search" />
          </div>
        ) : (
          <span className="header-gap" />
        )}
        <nav className="header-nav" aria-label={t('frame.nav')}>
          {calm ? null : (
            <Link className="header-link header-wide" to={path('/butikker')}>
              <Store size={20} aria-hidden="true" />
              <span>{t('frame.stores')}</span>
            </Link>
          )}
          <LanguageLink />
          <LookSwitch look={look} />
          {calm ? null : <BasketLink count={itemCount} />}
        </nav>
        {calm ? null : <SmallMenu look={look} />}
      </div>
    </header>
  );
}

function BasketLink({ count }: { count: number }) {
  const t = useTexts();
  const path = usePath();
  return (
    <Link className="header-link header-basket" to={path('/kurv')} aria-label={t('frame.basket', { count })}>
      <span className="header-basket-sign">
        <ShoppingBasket size={22} aria-hidden="true" />
        {count > 0 ? (
          <span className="header-count figures" aria-hidden="true" key={count}>
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
      </span>
      <span className="header-wide" aria-hidden="true">
        {t('basket.title')}
      </span>
    </Link>
  );
}

/** A whole page load on purpose: the other language's texts come with it. */
function LanguageLink() {
  const t = useTexts();
  const lang = useLang();
  const { pathname, search } = useLocation();
  const other = lang === 'nb' ? 'en' : 'nb';
  return (
    <Link
      className="header-link header-wide"
      reloadDocument
      hrefLang={other}
      lang={other}
      to={pathIn(other, withoutLang(pathname)) + search}
    >
      <Globe size={20} aria-hidden="true" />
      <span>{t('frame.otherLanguage')}</span>
    </Link>
  );
}

function SmallMenu({ look }: { look: Look }) {
  const t = useTexts();
  const path = usePath();
  const lang = useLang();
  const { pathname, search } = useLocation();
  const other = lang === 'nb' ? 'en' : 'nb';
  return (
    <details className="header-menu" key={pathname}>
      <summary className="header-link" aria-label={t('frame.menu')}>
        <Menu size={22} aria-hidden="true" />
      </summary>
      <div className="header-sheet">
        <Link to={path('/butikker')}>{t('frame.stores')}</Link>
        <Link to={path('/sok')}>{t('frame.goods')}</Link>
        <Link to={path('/finn-bestilling')}>{t('find.title')}</Link>
        <Link to={path('/om')}>{t('about.title')}</Link>
        <Link reloadDocument hrefLang={other} lang={other} to={pathIn(other, withoutLang(pathname)) + search}>
          {t('frame.otherLanguage')}
        </Link>
        <LookSwitch look={look} wide />
      </div>
    </details>
  );
}
