import { CheckPaymentDocument } from '@bytorg/graphql-client';
import { EmptyState } from '@bytorg/ui';
import { Hourglass } from 'lucide-react';
import { useEffect } from 'react';
import { type LoaderFunctionArgs, redirect, useRevalidator } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { load } from '../../server/api.server';
import { forgetBasket, forgetTyped } from '../../server/cookies.server';
import { langOf, pathIn } from '../../texts/lang';
import { useTexts } from '../../texts/texts';

const EVERY = 2_000;

/** Back from the bank. The provider is asked at once; while it does not know yet, this page asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const { checkPayment: checkout } = await load(args, CheckPaymentDocument, { checkoutId: id });
  const here = (path: string) => pathIn(langOf(args.url.pathname), path);
  if (checkout.orderToken) {
    const headers = new Headers();
    headers.append('set-cookie', await forgetBasket(args));
    headers.append('set-cookie', await forgetTyped(args));
    throw redirect(`${here(`/bestilling/${checkout.orderToken}`)}?takk=1`, { headers, status: 303 });
  }
  const waiting = checkout.state === 'PAYING' && !checkout.paymentProblem;
  if (!waiting && checkout.state !== 'PLACED') throw redirect(here(`/kasse/${id}`), 303);
  return null;
}

export default function PaymentReturn() {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), EVERY);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="wrap">
      <PageHead title={t('pay.waiting')} hidden />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <EmptyState icon={<Hourglass size={34} aria-hidden="true" />} title={t('pay.waiting')} level={1}>
        <p role="status">{t('pay.waitingHelp')}</p>
      </EmptyState>
    </div>
  );
}
