import { DeliverySlots } from '@bytorg/delivery';
import { Problems } from '@bytorg/errors';
import { isEmail } from '@bytorg/identity';
import { phoneNumber, Places, type StoreInfo } from '@bytorg/stores';
import { type BegunRow, PickupSlots, SHORTEST_VISIT } from '@bytorg/pickup';
import { Inject, Injectable } from '@nestjs/common';
import type { PayInput } from './checkout.views';

export interface PayDetails {
  name: string;
  phone: string;
  email: string;
  postcode: string | null;
  municipalityNo: string | null;
  fulfilment: 'collect' | 'deliver';
  missing: 'drop_line' | 'cancel_all' | 'call_me';
  note: string | null;
  /** Each as a whole window of its store, by which its places are counted. */
  slots: { storeId: string; startsAt: string; endsAt: string }[];
  address: { line: string; city: string; directions: string | null; lat: number; lon: number } | null;
  deliverySlotId: string | null;
}

/** Checks what the shopper filled in: everything wrong at once, each with its field. */
@Injectable()
export class PayInputs {
  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(DeliverySlots) private readonly delivery: DeliverySlots,
    @Inject(PickupSlots) private readonly pickup: PickupSlots,
  ) {}

  async check(
    input: PayInput,
    parts: { store: StoreInfo; readyAt: Date }[],
    deliveryAvailable: boolean,
    begun: readonly BegunRow[],
  ): Promise<PayDetails> {
    const problems = new Problems();
    const name = input.name.trim();
    if (!name) problems.add('name', 'REQUIRED');
    if (name.length > 100) problems.add('name', 'TOO_LONG', { max: 100 });
    const email = input.email.trim().toLowerCase();
    if (!email) problems.add('email', 'REQUIRED');
    else if (!isEmail(email)) problems.add('email', 'NOT_AN_EMAIL');
    const phone = phoneNumber(input.phone);
    if (!input.phone.trim()) problems.add('phone', 'REQUIRED');
    else if (!phone) problems.add('phone', 'NOT_A_PHONE');
    if ((input.note?.length ?? 0) > 500) problems.add('note', 'TOO_LONG', { max: 500 });
    if (input.acceptTerms === false) problems.add('acceptTerms', 'REQUIRED');
    const deliver = input.fulfilment === 'deliver';
    const slots = deliver ? [] : this.slots(input, parts, begun, problems);
    const { postcode, municipalityNo, address } = deliver
      ? await this.address(input, problems)
      : await this.postcode(input.postcode, problems);
    if (deliver && !deliveryAvailable) problems.add('fulfilment', 'NOT_FOR_DELIVERY');
    if (deliver && !input.deliverySlotId) problems.add('deliverySlotId', 'REQUIRED');
    problems.throwIfAny();
    return {
      name,
      phone: phone!,
      email,
      postcode,
      municipalityNo,
      address,
      fulfilment: input.fulfilment,
      missing: input.missing,
      slots,
      note: input.note?.trim() || null,
      deliverySlotId: deliver ? input.deliverySlotId! : null,
    };
  }

  private slots(
    input: PayInput,
    parts: { store: StoreInfo; readyAt: Date }[],
    begun: readonly BegunRow[],
    problems: Problems,
  ) {
    const offered = this.pickup.offered(parts, begun);
    return parts.flatMap(({ store }) => {
      const chosen = input.slots?.find((s) => s.storeId === store.id)?.startsAt;
      // A time that several stores share may begin inside a longer window of one of them.
      const slot =
        chosen && offered.get(store.id)!.find((s) => s.opensAt <= chosen && +s.endsAt - +chosen >= SHORTEST_VISIT);
      if (!slot) problems.add(`slots.${store.id}`, chosen ? 'SLOT_GONE' : 'REQUIRED');
      return slot
        ? [{ storeId: store.id, startsAt: slot.opensAt.toISOString(), endsAt: slot.endsAt.toISOString() }]
        : [];
    });
  }

  private async postcode(text: string | undefined, problems: Problems) {
    if (!text?.trim()) return { postcode: null, municipalityNo: null, address: null };
    const found = await this.places.postcode(text.trim());
    if (!found) problems.add('postcode', 'UNKNOWN_POSTCODE');
    return { postcode: found?.postcode ?? null, municipalityNo: found?.municipalityNo ?? null, address: null };
  }

  private async address(input: PayInput, problems: Problems) {
    const a = input.address;
    const line = a?.line.trim() ?? '';
    if (!line) problems.add('address.line', 'REQUIRED');
    if (line.length > 120) problems.add('address.line', 'TOO_LONG', { max: 120 });
    if ((a?.directions?.length ?? 0) > 300) problems.add('address.directions', 'TOO_LONG', { max: 300 });
    const found = a?.postcode.trim() ? await this.places.postcode(a.postcode.trim()) : null;
    if (!a?.postcode.trim()) problems.add('address.postcode', 'REQUIRED');
    else if (!found) problems.add('address.postcode', 'UNKNOWN_POSTCODE');
    else if (found.category === 'P') problems.add('address.postcode', 'PO_BOX');
    else if (!(await this.delivery.isInArea(found.postcode))) problems.add('address.postcode', 'OUTSIDE_AREA');
    const place = found && line ? await this.places.locate(line, found.postcode) : null;
    if (found && line && !place) problems.add('address.line', 'ADDRESS_UNKNOWN');
    return {
      postcode: found?.postcode ?? null,
      municipalityNo: found?.municipalityNo ?? null,
      address:
        found && place
          ? { line, city: found.city, directions: a?.directions?.trim() || null, lat: place.lat, lon: place.lon }
          : null,
    };
  }
}
