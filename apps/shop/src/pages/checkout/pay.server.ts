import {
  ApiError,
  LeaveCheckoutDocument,
  type MissingPolicy,
  NetworkError,
  PayDocument,
  type PayInput,
} from '@bytorg/graphql-client';
import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { call, trouble } from '../../server/api.server';
import { keepTyped } from '../../server/cookies.server';
import { langOf, pathIn } from '../../texts/lang';

export type Fields = Record<string, string>;

export interface FieldProblem {
  field: string;
  code: string;
  values: Record<string, string>;
}

/** Why there is no payment yet. What was typed comes back with it, and a new key: this is another attempt. */
export interface Refusal {
  problems: FieldProblem[];
  code?: string;
  fields: Fields;
  key: string;
}

const policies: MissingPolicy[] = ['DROP_LINE', 'CANCEL_ALL', 'CALL_ME'];

export async function act(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const id = args.params.id ?? '';
  if (form.get('act') === 'leave') {
    await call(args, LeaveCheckoutDocument, { checkoutId: id }).catch(() => null);
    return redirect(pathIn(langOf(args.url.pathname), '/kurv'), 303);
  }
  return pay(args, id, form);
}

async function pay(args: ActionFunctionArgs, id: string, form: FormData) {
  const fields: Fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 500)]));
  const headers = { 'set-cookie': await keepTyped(args, id, kept(fields)) };
  const refuse = (problems: FieldProblem[], code?: string) =>
    data({ problems, code, fields, key: crypto.randomUUID() } satisfies Refusal, { status: 400, headers });
  try {
    const { pay } = await call(args, PayDocument, { checkoutId: id, input: inputFrom(fields), key: fields.key ?? '' });
    if (pay.__typename === 'PaymentRedirect') return redirectDocument(pay.url, { status: 303, headers });
    return refuse(
      pay.problems.map(({ field, code, values }) => ({
        field,
        code,
        values: Object.fromEntries(values.map((one) => [one.name, one.value])),
      })),
    );
  } catch (error) {
    if (error instanceof ApiError) return refuse([], error.code);
    if (error instanceof NetworkError) return refuse([], 'UNAVAILABLE');
    throw trouble(error);
  }
}

/** For the way back from the bank: everything typed, except what belongs to one attempt. */
function kept(fields: Fields): Fields {
  const { key: _key, acceptTerms: _accepted, ...rest } = fields;
  return rest;
}

/** The form's fields carry the API's own names, so that its problems point straight back at them. */
function inputFrom(fields: Fields): PayInput {
  const deliver = fields.fulfilment === 'DELIVER';
  const text = (name: string) => fields[name]?.trim() ?? '';
  return {
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    postcode: deliver ? undefined : text('postcode') || undefined,
    fulfilment: deliver ? 'DELIVER' : 'COLLECT',
    slots: deliver ? undefined : slotsFrom(fields),
    address: deliver ? addressFrom(fields, text) : undefined,
    deliverySlotId: deliver ? text('deliverySlotId') || undefined : undefined,
    missing: policies.find((policy) => policy === fields.missing) ?? 'DROP_LINE',
    note: text('note') || undefined,
    acceptTerms: fields.acceptTerms === 'on',
  };
}

/** One common time, unless a store was given its own. */
function slotsFrom(fields: Fields) {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith('slots.'))
    .map(([name, own]) => ({ storeId: name.slice('slots.'.length), startsAt: own || fields.commonSlot }))
    .filter(({ startsAt }) => Boolean(startsAt));
}

function addressFrom(fields: Fields, text: (name: string) => string) {
  const [lat, lon] = [Number(fields['address.lat']), Number(fields['address.lon'])];
  return {
    line: text('address.line'),
    postcode: text('address.postcode'),
    city: text('address.city'),
    directions: text('address.directions') || undefined,
    place: fields['address.lat'] && Number.isFinite(lat + lon) ? { lat, lon } : undefined,
  };
}
