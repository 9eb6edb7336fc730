import { BasketDocument } from '@bytorg/graphql-client';
import { EmptyState } from '@bytorg/ui';
import { ShoppingBasket } from 'lucide-react';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { load } from '../../server/api.server';
import { basketId } from '../../server/cookies.server';
import { useCodeText, usePath, useTexts } from '../../texts/texts';
import { act, type Answer } from './acts.server';
import { Part } from './Part';
import { Problems } from './Problems';
import { ReadyLine } from './ReadyLine';
import { ToTill } from './ToTill';
import './basket.css';

export async function loader(args: LoaderFunctionArgs) {
  const id = await basketId(args);
  const basket = id ? (await load(args, BasketDocument, { id })).basket : null;
  return { basket, key: crypto.randomUUID() };
}

export function action(args: ActionFunctionArgs) {
  return act(args);
}

export default function Basket() {
  const { basket, key } = useLoaderData<typeof loader>();
  const t = useTexts();
  if (!basket || basket.itemCount === 0) return <Empty />;
  return (
    <div className="wrap basket">
      <PageHead title={t('basket.title')} hidden />
      <h1>{t('basket.title')}</h1>
      <Refusal />
      <ReadyLine basket={basket} />
      <Problems basket={basket} />
      <div className="basket-body">
        <div className="basket-parts">
          {basket.parts.map((part) => (
            <Part key={part.store.id} part={part} problems={basket.problems} />
          ))}
        </div>
        <ToTill basket={basket} idempotencyKey={key} />
      </div>
    </div>
  );
}

function Refusal() {
  const say = useCodeText();
  const answer = useActionData<Answer>();
  if (!answer?.problem) return null;
  return (
    <p className="problem" role="alert">
      {say('problem', answer.problem, 'basket.notChanged')}
    </p>
  );
}

function Empty() {
  const t = useTexts();
  const path = usePath();
  return (
    <div className="wrap">
      <PageHead title={t('basket.title')} hidden />
      <Refusal />
      <EmptyState icon={<ShoppingBasket size={34} aria-hidden="true" />} title={t('basket.empty')} level={1}>
        <p>{t('basket.emptyHelp')}</p>
        <p className="actions">
          <Link className="ds-button" to={path('/sok')}>
            {t('basket.find')}
          </Link>
          <Link className="ds-button" data-variant="secondary" to={path('/butikker')}>
            {t('frame.stores')}
          </Link>
        </p>
      </EmptyState>
    </div>
  );
}
