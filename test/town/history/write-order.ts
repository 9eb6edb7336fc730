import { addMinutes } from '@bytorg/clock';
import { core } from '../core';
import { idOf, secretOf } from '../ids';
import type { Moments } from '../moments';
import type { Ledger } from '../stock';
import type { Row, Tables } from '../tables';
import type { Facts } from './facts';
import { ceilingOre, pieceOre, piecesOf } from './pieces';
import type { Part, Plan } from './plan';
import { hueOf, vatPercent } from './shelf';
import { bagCode, over, stepsOf, type Step } from './steps';

/** Writes an order as it stands at the present moment: what lies ahead has not happened. */
export class OrderWriter {
  private number = 10_000;
  private readonly codes = new Set<string>();

  constructor(
    private readonly t: Tables,
    private readonly m: Moments,
    private readonly ledger: Ledger,
    private readonly facts: Facts,
    private readonly courierOf: (p: Plan) => string,
  ) {}

  get last() {
    return this.number;
  }

  write(plan: Plan): void {
    const id = idOf('order', plan.key);
    const number = String(++this.number);
    const parts = plan.parts.map((p, i) => this.part(plan, p, id, `${number}-${i + 1}`));
    const bought = plan.parts.flatMap((p) => p.lines);
    const goods = bought.reduce((sum, l) => sum + l.quantity * pieceOre(l.offer), 0);
    const held = bought.reduce((sum, l) => sum + l.quantity * ceilingOre(l.offer), 0);
    const delivery = plan.window ? 7900 : 0;
    const closedAt = parts.every((p) => p.over) ? new Date(Math.max(...parts.map((p) => p.at.getTime()))) : null;
    const earned = parts.reduce((sum, p) => sum + p.gross, 0);
    // Taken once, when the last part has ended.
    const captured = closedAt ? earned + (parts.some((p) => p.state === 'delivered') ? delivery : 0) : 0;
    this.payment(plan, { total: held + delivery, closedAt, captured });
    const a = plan.window ? plan.shopper.address : null;
    this.t.add('orders', {
      id,
      number,
      town_id: core.town.id,
      checkout_id: idOf('checkout', plan.key),
      payment_id: idOf('payment', plan.key),
      token: secretOf('order', plan.key),
      code: this.code(plan.key),
      qr_token: secretOf('qr', plan.key).slice(0, 22),
      name: plan.shopper.name,
      phone: plan.shopper.phone,
      email: plan.shopper.email,
      language: plan.shopper.language,
      postcode: a?.postcode ?? plan.shopper.postcode,
      municipality_no: a ? core.town.municipalityNo : plan.shopper.municipalityNo,
      fulfilment: a ? 'deliver' : 'collect',
      missing: number.endsWith('3') ? 'call_me' : 'drop_line',
      note: null,
      address_line: a?.line ?? null,
      address_city: a?.city ?? null,
      directions: a && number.endsWith('7') ? 'Inngang på baksiden' : null,
      lat: a?.lat ?? null,
      lon: a?.lon ?? null,
      delivery_slot_id: plan.window?.id ?? null,
      delivery_starts_at: plan.window?.startsAt ?? null,
      delivery_ends_at: plan.window?.endsAt ?? null,
      goods_ore: goods,
      delivery_ore: delivery,
      total_ore: goods + delivery,
      placed_at: plan.placedAt,
      collect_by: plan.collectBy,
      closed_at: closedAt,
      test: false,
      delivery_vat_percent: 25,
    });
    this.facts.add('order.placed', { key: plan.key, at: plan.placedAt, orderId: id });
    if (!closedAt) return;
    this.facts.add('order.closed', { key: plan.key, at: closedAt, orderId: id });
    this.t.add('capture', {
      payment_id: idOf('payment', plan.key),
      amount_ore: captured,
      requested_at: closedAt,
      done_at: closedAt,
    });
    for (const p of parts)
      if (p.gross)
        this.t.add('transfer', {
          id: idOf('transfer', p.id),
          payment_id: idOf('payment', plan.key),
          store_id: p.storeId,
          sub_order_id: p.id,
          gross_ore: p.gross,
          at: closedAt,
        });
    this.rating(plan, id, closedAt, earned);
  }

  private payment(plan: Plan, x: { total: number; closedAt: Date | null; captured: number }) {
    const state = !x.closedAt ? 'authorised' : x.captured ? 'captured' : 'cancelled';
    // Past payments are without an intent: nobody asks a provider about money that never was. The live ones stand in the sandbox too.
    this.t.add('payment', {
      intent_id: x.closedAt ? null : `pi_test_${idOf('payment', plan.key).replaceAll('-', '').slice(0, 24)}`,
      id: idOf('payment', plan.key),
      reference: idOf('checkout', plan.key),
      amount_ore: x.total,
      currency: 'nok',
      state,
      attempt: 1,
      authorised_ore: x.total,
      captured_ore: x.captured,
      capture_before: addMinutes(plan.placedAt, 7 * 1440),
      created_at: plan.placedAt,
      updated_at: x.closedAt ?? plan.placedAt,
    });
  }

  private part(plan: Plan, p: Part, orderId: string, number: string) {
    const id = idOf('sub-order', `${plan.key}/${p.shop.spec.key}`);
    const happened = stepsOf(p, plan.placedAt).filter((s) => s.at <= this.m.now);
    const { state, at } = happened.at(-1)!;
    const when = (s: string) => happened.find((step) => step.state === s)?.at ?? null;
    const cancelled = state === 'cancelled' ? happened.at(-1)! : null;
    const passed = state === 'handed_over' || state === 'delivered';
    const isOver = over.includes(state);
    this.t.add('sub_order', {
      id,
      order_id: orderId,
      store_id: p.shop.id,
      number,
      state,
      promised_at: p.promisedAt,
      slot_starts_at: p.slot?.startsAt ?? null,
      slot_ends_at: p.slot?.endsAt ?? null,
      placed_at: plan.placedAt,
      accepted_at: when('accepted'),
      ready_at: when('ready'),
      done_at: isOver ? at : null,
      reminders: 0,
      cancelled_by: cancelled?.by ?? null,
      cancel_reason: cancelled?.note ?? null,
    });
    const actor = { shopper: null, system: null, store: p.shop.clerkId, courier: this.courierOf(plan) };
    for (const s of happened) {
      this.t.add('sub_order_move', {
        sub_order_id: id,
        at: s.at,
        state: s.state,
        actor_kind: s.by,
        actor_id: actor[s.by],
        note: s.note ?? null,
      });
      this.facts.add(`sub_order.${s.state}`, { key: id, at: s.at, orderId, subOrderId: id, storeId: p.shop.id });
    }
    const gone = state === 'cancelled' && cancelled?.note === 'missing';
    const lines = p.lines.flatMap((l, i) =>
      this.lines(l, {
        id,
        position: (i + 1) * 10,
        picked: gone ? 0 : when('ready') || (state === 'picking' && i === 0) ? l.picked : null,
        passed,
        over: isOver,
      }),
    );
    this.stock(plan, p, number, { ready: when('ready'), state, at, passed });
    if (when('ready')) this.bag(p, id, state, happened);
    if (state === 'handed_over')
      this.t.add('hand_over', {
        sub_order_id: id,
        at,
        clerk_id: p.shop.clerkId,
        method: ['code', 'code', 'qr', 'name'][Number(number.slice(3, 5)) % 4],
        id_checked: p.lines.some((l) => l.product.minAge),
      });
    return {
      id,
      storeId: p.shop.id,
      state,
      at,
      over: isOver,
      gross: passed ? lines.reduce((sum, l) => sum + (l.price_ore as number) * (l.handed_over as number), 0) : 0,
    };
  }

  private lines(
    l: Part['lines'][number],
    x: { id: string; position: number; picked: number | null; passed: boolean; over: boolean },
  ): Row[] {
    const rows = piecesOf(l, x.picked).map((piece) => ({
      id: idOf('order-line', `${x.id}/${l.offerId}${piece.piece > 1 ? `/${piece.piece}` : ''}`),
      sub_order_id: x.id,
      offer_id: l.offerId,
      position: x.position + piece.piece - 1,
      product_id: idOf('product', l.product.key),
      name: l.product.name.nb,
      variant_name: l.variant.name,
      brand: l.product.brand,
      sku: l.sku,
      gtin: l.variant.gtin,
      icon: l.product.icon,
      hue: hueOf(l.product),
      vat_percent: vatPercent[l.product.vat],
      min_age: l.product.minAge ?? null,
      perishable: l.product.perishable ?? false,
      cold: (l.product.storage ?? 'ambient') !== 'ambient',
      ...piece,
      short_reason: piece.picked === null || piece.picked === piece.quantity ? null : (l.shortReason ?? 'not_found'),
      handed_over: x.passed ? piece.picked : x.over ? 0 : null,
    }));
    this.t.add('order_line', ...rows);
    return rows;
  }

  private stock(
    plan: Plan,
    p: Part,
    number: string,
    x: { ready: Date | null; state: string; at: Date; passed: boolean },
  ) {
    const reference = `order ${number}`;
    for (const l of p.lines) {
      const put = (
        kind: 'hold' | 'count' | 'hand_over' | 'release',
        at: Date,
        onHand: number,
        held: number,
        reason?: string,
      ) => {
        if (onHand || held)
          this.ledger.add({
            offerId: l.offerId,
            at,
            kind,
            onHand,
            held,
            reason,
            actorId: kind === 'hold' ? null : p.shop.clerkId,
            reference,
          });
      };
      put('hold', plan.placedAt, 0, l.quantity);
      const missing = x.ready ? l.quantity - l.picked : 0;
      if (x.ready) put('count', x.ready, -missing, -missing, `short: ${l.shortReason}`);
      if (x.passed) put('hand_over', x.at, -l.picked, -l.picked);
      else if (over.includes(x.state)) put('release', x.at, 0, -(l.quantity - missing), x.state);
    }
  }

  private bag(p: Part, subOrderId: string, state: string, happened: Step[]) {
    const loaded = happened.some((s) => s.state === 'out_for_delivery');
    const bagState =
      state === 'delivered' ? 'delivered' : state === 'returned' ? 'returned' : loaded ? 'on_board' : 'packed';
    const cold = p.lines.some((l) => (l.product.storage ?? 'ambient') !== 'ambient');
    this.t.add('bag', {
      id: idOf('bag', subOrderId),
      sub_order_id: subOrderId,
      code: bagCode(subOrderId),
      cold,
      state: bagState,
    });
  }

  private code(key: string): string {
    for (let n = 0; ; n++) {
      const code = String(parseInt(idOf('code', `${key}/${n}`).slice(0, 8), 16) % 1_000_000).padStart(6, '0');
      if (!this.codes.has(code)) return (this.codes.add(code), code);
    }
  }

  private rating(plan: Plan, orderId: string, closedAt: Date, earned: number) {
    const draw = parseInt(idOf('rating', plan.key).slice(0, 4), 16) / 65_536;
    const at = addMinutes(closedAt, 90);
    if (!earned || draw > 0.45 || at > this.m.now) return;
    const score = draw < 0.27 ? 5 : draw < 0.39 ? 4 : draw < 0.43 ? 3 : 2;
    this.t.add('rating', {
      order_id: orderId,
      score,
      comment: draw < 0.05 ? 'Alt lå klart da jeg kom.' : score === 2 ? 'Måtte vente litt i butikken.' : null,
      at,
    });
  }
}
