import { ApiError, CancelOrderDocument, RateOrderDocument } from '@bytorg/graphql-client';
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { call, trouble } from '../../server/api.server';
import { langOf, pathIn } from '../../texts/lang';

export interface Answer {
  problem: string;
}

export async function act(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const token = args.params.token ?? '';
  try {
    const result = form.get('act') === 'rate' ? await rate(args, token, form) : await cancel(args, token, form);
    if (result.__typename === 'InputProblems')
      return data({ problem: result.problems[0]?.code ?? 'OTHER' } satisfies Answer, 400);
  } catch (error) {
    if (error instanceof ApiError) return data({ problem: error.code } satisfies Answer, 400);
    throw trouble(error);
  }
  return redirect(pathIn(langOf(args.url.pathname), `/bestilling/${token}`), 303);
}

async function cancel(args: ActionFunctionArgs, token: string, form: FormData) {
  const subOrderId = String(form.get('subOrderId') ?? '') || null;
  return (await call(args, CancelOrderDocument, { token, subOrderId })).cancelOrder;
}

async function rate(args: ActionFunctionArgs, token: string, form: FormData) {
  const score = Math.min(5, Math.max(1, Math.trunc(Number(form.get('score'))) || 1));
  const comment =
    String(form.get('comment') ?? '')
      .trim()
      .slice(0, 500) || null;
  return (await call(args, RateOrderDocument, { token, score, comment })).rateOrder;
}
