import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { Crash } from './shell/crash';
import { NoAccess, NotFound } from './shell/not-found';
import { Home, Shell } from './shell/shell';
import { RoleFrame } from './shell/role-frame';
import { OwnerFrame, StoreFrame } from './shell/store-frame';

// Every page is a chunk of its own: a courier's phone does not fetch the pilot office's charts.
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

const signedOut: RouteObject[] = [
  page('/logg-inn', async () => (await import('./pages/sign-in/sign-in-page')).SignInPage),
  page('/glemt-passord', async () => (await import('./pages/sign-in/forgotten-page')).ForgottenPage),
  page('/nytt-passord', async () => (await import('./pages/sign-in/new-password-page')).NewPasswordPage),
  page('/invitasjon/:token', async () => (await import('./pages/sign-in/invitation-page')).InvitationPage),
];

const store: RouteObject[] = [
  page('tavle', async () => (await import('./pages/board/board-page')).BoardPage),
  page('plukk/:id', async () => (await import('./pages/picking/picking-page')).PickingPage),
  page('utlevering', async () => (await import('./pages/hand-over/hand-over-page')).HandOverPage),
  page('varer', async () => (await import('./pages/goods/goods-page')).GoodsPage),
  page('varer/pakke', async () => (await import('./pages/goods/new-bundle-page')).NewBundlePage),
  page('varer/ny', async () => (await import('./pages/goods/new-offer-page')).NewOfferPage),
  page('varer/telling', async () => (await import('./pages/counts/rounds-page')).RoundsPage),
  page('varer/telling/:id', async () => (await import('./pages/counts/round-page')).RoundPage),
  page('varer/telling/:id/se-over', async () => (await import('./pages/counts/review-page')).ReviewPage),
  page('varer/endringer', async () => (await import('./pages/changes/store-changes-page')).StoreChangesPage),
  page('import', async () => (await import('./pages/import/imports-page')).ImportsPage),
  page('import/kilder', async () => (await import('./pages/sources/sources-page')).SourcesPage),
  page('import/kilder/:id', async () => (await import('./pages/sources/source-page')).SourcePage),
  page('import/:id', async () => (await import('./pages/import/import-page')).ImportPage),
  {
    element: <OwnerFrame />,
    children: [
      page('innstillinger', async () => (await import('./pages/settings/settings-page')).SettingsPage),
      page('ansatte', async () => (await import('./pages/staff/store-staff-page')).StoreStaffPage),
      page('tall', async () => (await import('./pages/figures/store-figures-page')).StoreFiguresPage),
    ],
  },
];

const town: RouteObject[] = [
  page('/by', async () => (await import('./pages/town/attention-page')).AttentionPage),
  page('/by/butikker', async () => (await import('./pages/town/stores-page')).StoresPage),
  page('/by/ruter', async () => (await import('./pages/town/planning-page')).PlanningPage),
  page('/by/sentre', async () => (await import('./pages/town/centres-page')).CentresPage),
  page('/by/kategorier', async () => (await import('./pages/town/categories-page')).CategoriesPage),
  page('/by/varetekster', async () => (await import('./pages/changes/town-changes-page')).TownChangesPage),
  page('/by/bilder', async () => (await import('./pages/town/pictures-page')).PicturesPage),
  page('/by/sokeord', async () => (await import('./pages/search-words/search-words-page')).SearchWordsPage),
  page('/by/brukere', async () => (await import('./pages/staff/town-staff-page')).TownStaffPage),
  page('/by/logg', async () => (await import('./pages/town/audit-page')).AuditPage),
];

export const router = createBrowserRouter(
  [
    {
      element: <Outlet />,
      errorElement: <Crash />,
      hydrateFallbackElement: <div className="waiting" />,
      children: [
        ...signedOut,
        {
          element: <Shell />,
          children: [
            { path: '/', element: <Home /> },
            { path: '/ingen-tilgang', element: <NoAccess /> },
            page('/sikkerhet', async () => (await import('./pages/security/security-page')).SecurityPage),
            { path: '/butikk/:slug', element: <StoreFrame />, children: store },
            {
              element: <RoleFrame role="COURIER" />,
              children: [
                page('/ruter', async () => (await import('./pages/courier/runs-page')).RunsPage),
                page('/ruter/:id', async () => (await import('./pages/courier/run-page')).RunPage),
              ],
            },
            { element: <RoleFrame role="COORDINATOR" />, children: town },
            {
              element: <RoleFrame role="EVALUATOR" />,
              children: [page('/pilotkontor', async () => (await import('./pages/pilot/pilot-page')).PilotPage)],
            },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
);
