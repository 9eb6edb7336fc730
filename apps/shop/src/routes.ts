import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes';

const page = (name: string) => `pages/${name}/${name}.tsx`;

/** Bokmål at `/`, English under `/en`; addresses keep their Norwegian names, for a link has to survive the switch. */
export default [
  ...prefix('en?', [
    index(page('front')),
    route('sok', page('search')),
    route('kategori/:slug', page('search'), { id: 'category' }),
    route('vare/:slug', page('product')),
    route('butikker', page('stores')),
    route('butikk/:slug', page('store')),
    route('kurv', page('basket')),
    route('kasse/:id', page('checkout')),
    route('kasse/:id/retur', page('payment-return')),
    route('bestilling/:token', page('order')),
    route('finn-bestilling', page('find-order')),
    route('angre/:token', page('withdraw')),
    route('angrerett', 'pages/legal/withdrawal.tsx'),
    route('vilkar', 'pages/legal/terms.tsx'),
    route('personvern', 'pages/legal/privacy.tsx'),
    route('tilgjengelighet', 'pages/legal/accessibility.tsx'),
    route('rangering', 'pages/legal/ranking.tsx'),
    route('om', 'pages/legal/about.tsx'),
    route('forslag', 'search-box/suggestions.ts'),
    route('adresser', 'pages/checkout/addresses.ts'),
    route('sted', 'place/choose-place.ts'),
    route('utseende', 'frame/choose-look.ts'),
    route('*', page('missing')),
  ]),
  route('vindu/:file', 'server/store-window.tsx'),
  route('robots.txt', 'server/robots.ts'),
] satisfies RouteConfig;
