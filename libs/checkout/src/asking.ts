const WINDOW_MS = 10_000;
const PER_CHECKOUT = 10;
const PER_ADDRESS = 60;

/**
 * How often the payment provider may be asked for shoppers who come back. Each question is a call over the network that
 * anybody can cause, so they are counted, in this process's memory; whoever asks more often hears what is known, which
 * the webhook keeps right.
 */
export class Asking {
  private counts = new Map<string, number>();
  private endsAt = 0;

  may(address: string, checkoutId: string, now = performance.now()): boolean {
    if (now >= this.endsAt) {
      this.counts = new Map();
      this.endsAt = now + WINDOW_MS;
    }
    // The address first: what it asks too often leaves no further trace here, whatever ids it makes up.
    return this.count(`a:${address}`) <= PER_ADDRESS && this.count(`c:${checkoutId.slice(0, 36)}`) <= PER_CHECKOUT;
  }

  private count(key: string): number {
    const n = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, n);
    return n;
  }
}
