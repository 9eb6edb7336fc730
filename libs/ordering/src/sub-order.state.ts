export type SubOrderState =
  | 'placed'
  | 'accepted'
  | 'picking'
  | 'ready'
  | 'handed_over'
  | 'out_for_delivery'
  | 'delivered'
  | 'expired'
  | 'cancelled'
  | 'returned';

/** Every move a store's part can make; nothing else changes `state`. */
export const transitions = {
  accept: { from: ['placed'], to: 'accepted' },
  pick: { from: ['accepted'], to: 'picking' },
  ready: { from: ['picking'], to: 'ready' },
  handOver: { from: ['ready'], to: 'handed_over' },
  expire: { from: ['ready'], to: 'expired' },
  loadForDelivery: { from: ['ready'], to: 'out_for_delivery' },
  deliver: { from: ['out_for_delivery'], to: 'delivered' },
  bringBack: { from: ['out_for_delivery'], to: 'returned' },
  cancelByShopper: { from: ['placed', 'accepted'], to: 'cancelled' },
  cancelByStore: { from: ['placed', 'accepted', 'picking'], to: 'cancelled' },
  cancelBySystem: { from: ['placed', 'accepted', 'picking'], to: 'cancelled' },
  /** The money is gone: whatever has not left the shop stays there. */
  cancelUnpaid: { from: ['placed', 'accepted', 'picking', 'ready'], to: 'cancelled' },
} satisfies Record<string, { from: SubOrderState[]; to: SubOrderState }>;

export type Step = keyof typeof transitions;

export const ended: SubOrderState[] = ['handed_over', 'delivered', 'expired', 'cancelled', 'returned'];
export const passedToShopper: SubOrderState[] = ['handed_over', 'delivered'];
export const cancellableByShopper: SubOrderState[] = [...transitions.cancelByShopper.from];

export type OrderStatus =
  'placed' | 'in_progress' | 'partly_ready' | 'ready' | 'out_for_delivery' | 'completed' | 'cancelled' | 'expired';

/** An order's status is what its parts say together; it is never stored. */
export const statusOf = (states: readonly SubOrderState[]): OrderStatus => {
  const live = states.filter((s) => s !== 'cancelled');
  if (!live.length) return 'cancelled';
  const open = live.filter((s) => !ended.includes(s));
  if (!open.length) return live.some((s) => passedToShopper.includes(s)) ? 'completed' : 'expired';
  if (open.includes('out_for_delivery')) return 'out_for_delivery';
  if (open.every((s) => s === 'ready')) return 'ready';
  if (open.includes('ready')) return 'partly_ready';
  return open.every((s) => s === 'placed') && open.length === live.length ? 'placed' : 'in_progress';
};
