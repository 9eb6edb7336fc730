import { KeySequence } from './key-sequence';

function type(text: string, gapMs: number, sequence = new KeySequence()) {
  let at = 1000;
  let code: string | undefined;
  for (const key of [...text, 'Enter']) code = sequence.press(key, (at += gapMs)) ?? code;
  return code;
}

describe('a hand scanner', () => {
  it('is heard when it types a whole code at once', () => expect(type('7039000000010', 8)).toBe('7039000000010'));

  it('is not mistaken for fingers', () => expect(type('7039000000010', 90)).toBeUndefined());

  it('is not heard in a quick word of three letters', () => expect(type('abc', 8)).toBeUndefined());

  it('may press Shift between its characters', () => {
    const sequence = new KeySequence();
    const keys = ['Shift', 'P', '-', '4', '8', 'Enter'];
    expect(keys.map((key, index) => sequence.press(key, 1000 + index * 5)).at(-1)).toBe('P-48');
  });

  it('leaves out what was typed slowly before it', () => {
    const sequence = new KeySequence();
    sequence.press('x', 100);
    expect(type('4182', 5, sequence)).toBe('4182');
  });

  it('begins anew after each code', () => {
    const sequence = new KeySequence();
    expect(type('11111111', 5, sequence)).toBe('11111111');
    expect(sequence.press('Enter', 1100)).toBeUndefined();
  });
});
