/** English needs only its plurals undone: the goods are described in few words. */
const odd: Record<string, string> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  mice: 'mouse',
  feet: 'foot',
  teeth: 'tooth',
  geese: 'goose',
  knives: 'knife',
  leaves: 'leaf',
  loaves: 'loaf',
  scarves: 'scarf',
  shelves: 'shelf',
  halves: 'half',
  wolves: 'wolf',
  shoes: 'shoe',
  potatoes: 'potato',
  tomatoes: 'tomato',
  bikes: 'bike',
  dice: 'die',
};
const plurals = new Map(Object.entries(odd).map(([many, one]) => [one, many]));

export const englishLemma = (word: string): string => {
  if (odd[word]) return odd[word];
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

export const englishForms = (lemma: string): string[] => {
  const many = plurals.get(lemma);
  if (many) return [lemma, many];
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`];
  return [lemma, /(ch|sh|x|ss)$/.test(lemma) ? `${lemma}es` : `${lemma}s`];
};
