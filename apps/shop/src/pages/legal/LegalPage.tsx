import type { Lang } from '@bytorg/ui';
import { Link } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { type TextKey, useLang, usePath, useTexts } from '../../texts/texts';
import './legal.css';

export interface Section {
  title: string;
  text?: string[];
  list?: string[];
}

export interface LegalText {
  lead: string;
  sections: Section[];
  updated: string;
}

export interface LegalPageProps {
  title: TextKey;
  texts: Record<Lang, LegalText>;
  links?: [string, TextKey][];
  children?: React.ReactNode;
}

/** Long texts live here beside their page, one per language, and not among the catalogue's short ones. */
export function LegalPage({ title, texts, links = [], children }: LegalPageProps) {
  const t = useTexts();
  const path = usePath();
  const { lead, sections, updated } = texts[useLang()];
  return (
    <article className="wrap narrow legal">
      <PageHead title={t(title)} description={lead} />
      <h1>{t(title)}</h1>
      <p className="legal-lead">{lead}</p>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.text?.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.list ? (
            <ul>
              {section.list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      {children}
      {links.length > 0 ? (
        <p className="legal-links">
          {links.map(([to, key]) => (
            <Link key={to} to={path(to)}>
              {t(key)}
            </Link>
          ))}
        </p>
      ) : null}
      <p className="legal-updated">{updated}</p>
    </article>
  );
}
