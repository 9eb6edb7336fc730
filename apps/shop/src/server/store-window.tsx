import { StoreWindow } from '@bytorg/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { data, type LoaderFunctionArgs } from 'react-router';

const NAME = /^([\p{L}\d_-]{1,40})-([0-9a-f]{6})(-front)?\.svg$/iu;

/** A shop's window as a picture, `/vindu/bakery-9A5B1E.svg`: drawn here, so that no browser has to carry every drawing. */
export function loader({ params }: LoaderFunctionArgs) {
  const found = NAME.exec(params.file ?? '');
  if (!found) throw data(null, 404);
  const [, kind, colour, front] = found;
  const svg = renderToStaticMarkup(<StoreWindow kind={kind} colour={`#${colour}`} wall={!front} />);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } });
}
