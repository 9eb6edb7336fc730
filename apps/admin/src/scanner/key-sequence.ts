/**
 * Tells a hand scanner from fingers. A scanner is a keyboard that types a whole code within some milliseconds and ends
 * with Enter; nobody types six characters that fast.
 */
const longestGapMs = 40;
const shortestCode = 4;

export class KeySequence {
  private keys = '';
  private last = 0;

  /** The code, when this key completes one. */
  press(key: string, at: number): string | undefined {
    const inTime = at - this.last <= longestGapMs;
    this.last = at;
    if (key === 'Enter') {
      const code = inTime && this.keys.length >= shortestCode ? this.keys : undefined;
      this.keys = '';
      return code;
    }
    if (key.length !== 1) return undefined; // Shift and its kind come between the characters
    this.keys = inTime ? this.keys + key : key;
    return undefined;
  }
}
