import { useLocation } from 'react-router';
import type { Look } from '../server/cookies.server';
import { withoutLang } from '../texts/lang';
import { useTexts } from '../texts/texts';
import { Announcer } from './Announcer';
import { Footer } from './Footer';
import { Header } from './Header';

export interface FrameProps {
  itemCount: number;
  look: Look;
  origin?: string;
  children: React.ReactNode;
}

export function Frame({ itemCount, look, children }: FrameProps) {
  const t = useTexts();
  const { pathname } = useLocation();
  const plain = withoutLang(pathname);
  // At the till there is nothing to look for and nowhere else to go.
  const atTill = plain.startsWith('/kasse/');
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('frame.skip')}
      </a>
      <Header itemCount={itemCount} look={look} search={plain !== '/' && !atTill} calm={atTill} />
      <main id="innhold" tabIndex={-1} className={plain === '/' ? 'page page--front' : 'page'}>
        {children}
      </main>
      <Footer calm={atTill} />
      <Announcer />
    </>
  );
}
