import { Link } from 'react-router';
import { usePath, useTexts } from '../texts/texts';

const legal = [
  ['/vilkar', 'terms.title'],
  ['/angrerett', 'withdrawal.title'],
  ['/personvern', 'privacy.title'],
  ['/rangering', 'ranking.title'],
  ['/tilgjengelighet', 'accessibility.title'],
] as const;

const town = [
  ['/butikker', 'frame.stores'],
  ['/finn-bestilling', 'find.title'],
  ['/om', 'about.title'],
] as const;

export function Footer({ calm }: { calm: boolean }) {
  const t = useTexts();
  const path = usePath();
  return (
    <footer className="footer">
      <svg
        className="footer-ridge"
        viewBox="0 0 1440 60"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0 60V34l60-12 40 8 70-20 50 14 90-18 60 16 80-10 70 20 90-26 60 18 70-8 60 14 80-20 60 10 70-14 90 22 70-12 60 8 70-18 80 12L1440 36V60z" />
      </svg>
      <div className="footer-body">
        <div className="footer-about">
          <p className="footer-name">Bytorg Kongsberg</p>
          <p>{t('footer.seller')}</p>
        </div>
        {calm ? null : <Links title={t('footer.town')} links={town.map(([to, key]) => [path(to), t(key)])} />}
        <Links title={t('footer.rules')} links={legal.map(([to, key]) => [path(to), t(key)])} />
      </div>
      <p className="footer-foot">{t('footer.pilot')}</p>
    </footer>
  );
}

function Links({ title, links }: { title: string; links: [string, string][] }) {
  return (
    <nav aria-label={title}>
      <p className="footer-title">{title}</p>
      <ul>
        {links.map(([to, text]) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
