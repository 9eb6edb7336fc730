import { useLocation } from 'react-router';
import { pathIn, withoutLang } from '../texts/lang';
import { useLang, useTexts } from '../texts/texts';
import { useSite } from './useSite';

export interface PageHeadProps {
  title?: string;
  description?: string;
  /** Baskets, orders and searches are nobody else's business. */
  hidden?: boolean;
  image?: string;
}

/** Title and links of a page; React lifts them into the head. */
export function PageHead({ title, description, hidden, image }: PageHeadProps) {
  const t = useTexts();
  const lang = useLang();
  const { origin } = useSite();
  const { pathname } = useLocation();
  const plain = withoutLang(pathname);
  const full = title ? `${title} – ${t('site.name')}` : t('site.title');
  return (
    <>
      <title>{full}</title>
      {description ? <meta name="description" content={description} /> : null}
      {hidden ? <meta name="robots" content="noindex" /> : null}
      {hidden ? null : (
        <>
          <link rel="canonical" href={origin + pathIn(lang, plain)} />
          <link rel="alternate" hrefLang="nb" href={origin + plain} />
          <link rel="alternate" hrefLang="en" href={origin + pathIn('en', plain)} />
          <link rel="alternate" hrefLang="x-default" href={origin + plain} />
          <meta property="og:title" content={full} />
          {image ? <meta property="og:image" content={origin + image} /> : null}
        </>
      )}
    </>
  );
}
