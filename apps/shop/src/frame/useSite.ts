import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root';

/** What every page may know: the server's clock, the chosen place, the origin. */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>('root');
  return { now: site?.now ?? new Date(0).toISOString(), place: site?.place ?? null, origin: site?.origin ?? '' };
}
