import { createCookie, type LoaderFunctionArgs } from 'react-router';

// Strictly necessary ones only, so there is nothing to ask consent for: the basket, the chosen place, the chosen
// look, and what was typed at the checkout while the bank has the shopper.
const kept = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
const DAY = 86_400;

const basket = createCookie('kurv', { ...kept, maxAge: 30 * DAY });
const place = createCookie('sted', { ...kept, maxAge: 180 * DAY });
const look = createCookie('utseende', { ...kept, maxAge: 365 * DAY });
const typed = createCookie('kasse', { ...kept, maxAge: 30 * 60 });

export interface ChosenPlace {
  label: string;
  lat: number;
  lon: number;
}

export type Look = 'auto' | 'light' | 'dark';

type Args = Pick<LoaderFunctionArgs, 'request' | 'url'>;

function isSecure({ request, url }: Args) {
  return url.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
}

function header({ request }: Args) {
  return request.headers.get('cookie');
}

export async function basketId(args: Args): Promise<string | null> {
  const value: unknown = await basket.parse(header(args));
  return typeof value === 'string' ? value : null;
}

export function keepBasket(args: Args, id: string) {
  return basket.serialize(id, { secure: isSecure(args) });
}

export function forgetBasket(args: Args) {
  return basket.serialize('', { secure: isSecure(args), maxAge: 0 });
}

export async function chosenPlace(args: Args): Promise<ChosenPlace | null> {
  const value = (await place.parse(header(args))) as Partial<ChosenPlace> | null;
  if (typeof value?.lat !== 'number' || typeof value.lon !== 'number') return null;
  if (Math.abs(value.lat) > 90 || Math.abs(value.lon) > 180) return null;
  return { lat: value.lat, lon: value.lon, label: String(value.label ?? '') };
}

export function keepPlace(args: Args, value: ChosenPlace | null) {
  return place.serialize(value ?? '', { secure: isSecure(args), ...(value ? {} : { maxAge: 0 }) });
}

/** Where distances are measured from, as the API takes it. */
export async function near(args: Args): Promise<{ lat: number; lon: number } | null> {
  const found = await chosenPlace(args);
  return found && { lat: found.lat, lon: found.lon };
}

export async function chosenLook(args: Args): Promise<Look> {
  const value: unknown = await look.parse(header(args));
  return value === 'light' || value === 'dark' ? value : 'auto';
}

export function keepLook(args: Args, value: Look) {
  return look.serialize(value, { secure: isSecure(args) });
}

export async function typedAtCheckout(args: Args, checkoutId: string): Promise<Record<string, string> | null> {
  const value = (await typed.parse(header(args))) as { id?: string; fields?: Record<string, string> } | null;
  return value?.id === checkoutId ? (value.fields ?? null) : null;
}

export function keepTyped(args: Args, id: string, fields: Record<string, string>) {
  return typed.serialize({ id, fields }, { secure: isSecure(args) });
}

export function forgetTyped(args: Args) {
  return typed.serialize('', { secure: isSecure(args), maxAge: 0 });
}
