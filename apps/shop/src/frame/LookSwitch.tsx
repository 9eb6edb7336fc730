import { Monitor, Moon, Sun } from 'lucide-react';
import { useFetcher, useLocation } from 'react-router';
import type { Look } from '../server/cookies.server';
import { usePath, useTexts } from '../texts/texts';

const next: Record<Look, Look> = { auto: 'dark', dark: 'light', light: 'auto' };
const icons = { auto: Monitor, dark: Moon, light: Sun };

/** Follows the device, dark, light, and round again. A plain form, so it also works without scripts. */
export function LookSwitch({ look, wide }: { look: Look; wide?: boolean }) {
  const t = useTexts();
  const path = usePath();
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const asked = fetcher.formData?.get('look') as Look | null | undefined;
  const shown = asked ?? look;
  const Icon = icons[shown];
  const label = t('frame.look', { look: t(`look.${shown}`) });
  return (
    <fetcher.Form method="post" action={path('/utseende')} className={wide ? undefined : 'header-wide'}>
      <input type="hidden" name="back" value={pathname + search} />
      <button
        className={wide ? 'header-sheet-button' : 'header-link'}
        name="look"
        value={next[shown]}
        aria-label={label}
        title={label}
      >
        <Icon size={20} aria-hidden="true" />
        {wide ? label : null}
      </button>
    </fetcher.Form>
  );
}
