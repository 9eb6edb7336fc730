import { randomUUID } from 'node:crypto';
import {
  AcceptPricesDocument,
  AddToBasketDocument,
  ApiError,
  BeginCheckoutDocument,
  NetworkError,
  SetQuantityDocument,
} from '@bytorg/graphql-client';
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { call, trouble } from '../../server/api.server';
import { basketId, keepBasket } from '../../server/cookies.server';
import { langOf, pathIn } from '../../texts/lang';

export interface Answer {
  added?: boolean;
  problem?: string;
}

type Act = (
  args: ActionFunctionArgs,
  form: FormData,
  id: string | null,
) => Promise<ReturnType<typeof data<Answer>> | Response>;

const answer = (value: Answer, init?: ResponseInit) => data(value, init);
const here = (args: ActionFunctionArgs, path: string) => pathIn(langOf(args.url.pathname), path);
const quantityOf = (form: FormData) => Math.min(99, Math.max(0, Math.trunc(Number(form.get('quantity') ?? 1)) || 0));

const add: Act = async (args, form, id) => {
  const offerId = String(form.get('offerId') ?? '');
  const key = String(form.get('key') || randomUUID());
  const { addToBasket: basket } = await call(args, AddToBasketDocument, {
    basketId: id,
    offerId,
    quantity: Math.max(1, quantityOf(form)),
    key,
  });
  const headers = { 'set-cookie': await keepBasket(args, basket.id) };
  return form.get('stay')
    ? answer({ added: true }, { headers })
    : redirect(here(args, '/kurv'), { headers, status: 303 });
};

const set: Act = async (args, form, id) => {
  if (id)
    await call(args, SetQuantityDocument, {
      basketId: id,
      offerId: String(form.get('offerId') ?? ''),
      quantity: quantityOf(form),
    });
  return form.get('stay') ? answer({}) : redirect(here(args, '/kurv'), 303);
};

const remove: Act = async (args, form, id) => {
  if (id)
    await call(args, SetQuantityDocument, { basketId: id, offerId: String(form.get('offerId') ?? ''), quantity: 0 });
  return form.get('stay') ? answer({}) : redirect(here(args, '/kurv'), 303);
};

const prices: Act = async (args, _form, id) => {
  if (id) await call(args, AcceptPricesDocument, { basketId: id });
  return redirect(here(args, '/kurv'), 303);
};

const checkout: Act = async (args, form, id) => {
  if (!id) return redirect(here(args, '/kurv'), 303);
  const { beginCheckout } = await call(args, BeginCheckoutDocument, {
    basketId: id,
    key: String(form.get('key') ?? ''),
  });
  // The basket page shows every problem by itself as soon as it is read again.
  if (beginCheckout.__typename === 'BasketProblems') return answer({ problem: 'BASKET_CHANGED' });
  const way = form.get('how') === 'DELIVER' ? '?levering=1' : '';
  return redirect(here(args, `/kasse/${beginCheckout.id}${way}`), 303);
};

const acts: Record<string, Act> = { add, set, remove, prices, checkout };

export async function act(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const chosen = acts[String(form.get('act'))];
  if (!chosen) return redirect(here(args, '/kurv'), 303);
  try {
    return await chosen(args, form, await basketId(args));
  } catch (error) {
    if (error instanceof ApiError) return answer({ problem: error.code });
    if (error instanceof NetworkError && form.get('stay')) return answer({ problem: 'UNAVAILABLE' });
    throw trouble(error);
  }
}
