import { CloudOff, Hourglass, SearchX } from 'lucide-react';
import { EmptyState } from '@bytorg/ui';
import { isRouteErrorResponse, Link, useLocation } from 'react-router';
import { type TextKey, usePath, useTexts } from '../texts/texts';
import { PageHead } from './PageHead';

interface Kind {
  title: TextKey;
  help: TextKey;
  Icon: typeof SearchX;
}

function kindOf(error: unknown): Kind {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { title: 'trouble.missing', help: 'trouble.missingHelp', Icon: SearchX };
  if (status === 429) return { title: 'trouble.limited', help: 'trouble.limitedHelp', Icon: Hourglass };
  if (status === 503) return { title: 'trouble.away', help: 'trouble.awayHelp', Icon: CloudOff };
  return { title: 'trouble.unknown', help: 'trouble.unknownHelp', Icon: CloudOff };
}

/** What went wrong in the shopper's words, and the ways on. A thrown message is for the log, never for the screen. */
export function TroublePage({ error }: { error: unknown }) {
  const t = useTexts();
  const path = usePath();
  const { pathname, search } = useLocation();
  const { title, help, Icon } = kindOf(error);
  const missing = title === 'trouble.missing';
  return (
    <div className="wrap">
      <PageHead title={t(title)} hidden />
      <EmptyState icon={<Icon size={34} aria-hidden="true" />} title={t(title)} level={1}>
        <p>{t(help)}</p>
        <p className="actions">
          {missing ? null : (
            <a className="ds-button" href={pathname + search}>
              {t('trouble.again')}
            </a>
          )}
          <Link className="ds-button" data-variant="secondary" to={path('/')}>
            {t('frame.home')}
          </Link>
        </p>
      </EmptyState>
    </div>
  );
}
