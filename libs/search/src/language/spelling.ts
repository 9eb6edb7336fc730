const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What is shorter is another word, not what somebody meant: `lego` is no leg. Only a letter struck twice is (`skoo`). */
export const SHORTEST = 4;

/** Every word one slip away: a letter gone, doubled, wrong or in its neighbour's place. Some hundred look-ups in memory, whatever the size of the town. */
export const oneSlip = function* (word: string): Generator<string> {
  for (let i = 0; i < word.length - 1; i++)
    if (word[i] !== word[i + 1]) yield word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  for (let i = 0; i < word.length; i++)
    if (word.length > SHORTEST || word[i] === word[i + 1]) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 0; i <= word.length; i++) for (const c of alphabet) yield word.slice(0, i) + c + word.slice(i);
  for (let i = 0; i < word.length; i++)
    for (const c of alphabet) if (c !== word[i]) yield word.slice(0, i) + c + word.slice(i + 1);
};

/** How many slips apart: letters gone, added, changed, or neighbours that changed places. */
export const slips = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
};

/** A short word allows no slip, one of four letters one, a long one two. */
export const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);
