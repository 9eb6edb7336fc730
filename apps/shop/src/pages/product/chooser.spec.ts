import { answering, type ProductData, type Variant } from './chooser';

const values = (...list: string[]) => list.map((value) => ({ key: `k-${value}`, label: value, value, swatch: null }));
const choosers: ProductData['choosers'] = [
  { code: 'size', name: 'Størrelse', isColour: false, values: values('42', '43') },
  { code: 'colour', name: 'Farge', isColour: true, values: values('svart', 'rød') },
];
const variant = (size: string, colour: string, availability: 'IN_STOCK' | 'NONE' = 'IN_STOCK') =>
  ({ id: `${size} ${colour}`, keys: [`k-${size}`, `k-${colour}`], offers: [{ availability }] }) as unknown as Variant;
const variants = [variant('42', 'svart'), variant('43', 'svart', 'NONE'), variant('43', 'rød')];
const found = (...answers: string[]) => answering({ choosers, variants }, answers)?.id;

it('the page begins with what the search was narrowed to, and with what can be had of it', () => {
  expect(found('size:43')).toBe('43 rød');
  expect(found('size:43', 'colour:svart')).toBe('43 svart');
  expect(found('size:42', 'size:43', 'colour:rød')).toBe('43 rød');
});

it('what these goods are not asked, or do not have, decides nothing', () => {
  expect(found()).toBeUndefined();
  expect(found('length:30 cm', 'size:50')).toBeUndefined();
  expect(found('size:42', 'colour:rød')).toBeUndefined();
});
