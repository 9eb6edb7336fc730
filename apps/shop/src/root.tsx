import '@bytorg/ui/theme/index.css';
import './site.css';
import { BasketCountDocument } from '@bytorg/graphql-client';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from 'react-router';
import { Frame } from './frame/Frame';
import { useNonce } from './frame/nonce';
import { TroublePage } from './frame/TroublePage';
import { call, now } from './server/api.server';
import { basketId, chosenLook, chosenPlace } from './server/cookies.server';
import { useLang } from './texts/texts';

export async function loader(args: LoaderFunctionArgs) {
  const id = await basketId(args);
  const [look, place, itemCount] = await Promise.all([chosenLook(args), chosenPlace(args), countOf(args, id)]);
  return { look, place: place?.label ?? null, itemCount, now: now(args), origin: args.url.origin };
}

/** The header must not bring a page down: without an answer the basket just shows no number. */
async function countOf(args: LoaderFunctionArgs, id: string | null) {
  if (!id) return 0;
  const answer = await call(args, BasketCountDocument, { id }).catch(() => null);
  return answer?.basket?.itemCount ?? 0;
}

export function Layout({ children }: { children: React.ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  return (
    <html lang={useLang()} data-color-scheme={site?.look ?? 'auto'} data-color="spruce" data-size="sm">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#FBFAF7" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12171A" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <Frame itemCount={site?.itemCount ?? 0} look={site?.look ?? 'auto'} origin={site?.origin}>
          {children}
        </Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Site() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <TroublePage error={error} />;
}
