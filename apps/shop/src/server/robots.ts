import type { LoaderFunctionArgs } from 'react-router';

// What belongs to one shopper is nobody's search result.
const own = ['kurv', 'kasse', 'bestilling', 'finn-bestilling', 'angre/', 'forslag', 'adresser', 'sted', 'utseende'];

export function loader({ request }: LoaderFunctionArgs) {
  const lines = ['', '/en'].flatMap((start) => own.map((path) => `Disallow: ${start}/${path}`));
  const text = [
    'User-agent: *',
    ...lines,
    'Disallow: /admin',
    'Disallow: /api',
    `Sitemap: ${new URL('/sitemap.xml', request.url).href}`,
    '',
  ].join('\n');
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
