import { FindAddressDocument } from '@bytorg/graphql-client';
import { type ActionFunctionArgs, redirect } from 'react-router';
import { call } from '../server/api.server';
import { backTo } from '../server/back.server';
import { type ChosenPlace, keepPlace } from '../server/cookies.server';

/** Where distances are measured from: an address one types, or the device's own position. Kept in a cookie only. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const back = backTo(form.get('back'));
  const place = form.get('act') === 'forget' ? null : (fromDevice(form) ?? (await fromAddress(args, form)));
  if (place === undefined) return redirect(withMark(back), 303);
  return redirect(back, { headers: { 'set-cookie': await keepPlace(args, place) }, status: 303 });
}

export function loader() {
  return redirect('/');
}

function fromDevice(form: FormData): ChosenPlace | undefined {
  const [lat, lon] = [Number(form.get('lat')), Number(form.get('lon'))];
  if (!form.get('lat') || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined;
  // Some hundred metres are near enough for a walk and say less about where somebody lives.
  return { lat: Number(lat.toFixed(3)), lon: Number(lon.toFixed(3)), label: '' };
}

async function fromAddress(args: ActionFunctionArgs, form: FormData): Promise<ChosenPlace | undefined> {
  const text = String(form.get('address') ?? '')
    .trim()
    .slice(0, 100);
  if (text.length < 2) return undefined;
  const answer = await call(args, FindAddressDocument, { text }).catch(() => null);
  const hit = answer?.addresses[0];
  return hit && { ...hit.place, label: hit.line };
}

function withMark(back: string) {
  const url = new URL(back, 'http://here');
  url.searchParams.set('sted', 'ukjent');
  return url.pathname + url.search;
}
