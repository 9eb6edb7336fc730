import { OrderDocument } from '@bytorg/graphql-client';
import { PackageCheck } from 'lucide-react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { load, notFound } from '../../server/api.server';
import { useCodeText, useTexts } from '../../texts/texts';
import { act, type Answer } from './acts.server';
import { CodeCard } from './CodeCard';
import { DeliveryCard } from './DeliveryCard';
import { OrderPart } from './OrderPart';
import { qrOf } from './qr.server';
import { Rating } from './Rating';
import { Receipt } from './Receipt';
import { useLive } from './useLive';
import './order.css';

export async function loader(args: LoaderFunctionArgs) {
  const { order } = await load(args, OrderDocument, { token: args.params.token ?? '' });
  if (!order) throw notFound();
  return { order, qr: order.qrToken ? qrOf(order.qrToken) : null };
}

export function action(args: ActionFunctionArgs) {
  return act(args);
}

const over = ['COMPLETED', 'CANCELLED', 'EXPIRED'];

export default function Order() {
  const { order, qr } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = useTexts();
  const say = useCodeText();
  const [params] = useSearchParams();
  const thanks = params.get('takk') === '1' && order.status === 'PLACED';
  const done = over.includes(order.status);
  const about = { way: order.fulfilment, stores: order.parts.length };
  useLive(order.token, !done);

  return (
    <div className="wrap order">
      <PageHead title={t('order.title', { number: order.number })} hidden />
      <header className="order-head">
        <p className="order-number figures">{t('order.title', { number: order.number })}</p>
        <h1 aria-live="polite">
          {thanks
            ? t('order.thanks', { name: order.name.split(' ')[0] })
            : t(`order.status.${order.status}`, { way: order.fulfilment })}
        </h1>
        <p>{thanks ? t('order.thanksHelp', { email: order.email }) : t(`order.help.${order.status}`, about)}</p>
      </header>
      {answer ? (
        <p className="problem" role="alert">
          {say('problem', answer.problem, 'problem.OTHER')}
        </p>
      ) : null}
      <div className="order-body">
        <div className="order-aside">
          {order.status === 'CANCELLED' ? null : order.fulfilment === 'DELIVER' ? (
            <DeliveryCard order={order} />
          ) : !done && order.code ? (
            <CodeCard order={order} qr={qr} />
          ) : null}
          {order.status === 'COMPLETED' ? <Rating rated={order.rated} /> : null}
        </div>
        <div className="order-parts">
          <h2 className="order-parts-title">
            <PackageCheck size={22} aria-hidden="true" />
            {t('order.parts', { count: order.parts.length })}
          </h2>
          {order.parts.map((part) => (
            <OrderPart key={part.id} part={part} fulfilment={order.fulfilment} alone={order.parts.length === 1} />
          ))}
          <Receipt order={order} />
        </div>
      </div>
    </div>
  );
}
