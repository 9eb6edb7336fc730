import { attributeFilters, filterParams } from './attribute-facets';

it('a question that is asked twice is one with more answers; what is no code is left out', () => {
  const filters = attributeFilters([
    { code: 'size', values: ['43'] },
    { code: 'colour', values: ['rød'] },
    { code: 'size', values: ['44'] },
    { code: "a' OR '", values: ['x'] },
    { code: 'length', values: [] },
  ]);
  expect(filters).toEqual([
    { code: 'colour', answers: ['colour=rød'] },
    { code: 'size', answers: ['size=43', 'size=44'] },
  ]);
  expect(filterParams(filters)).toEqual([
    ['colour=rød'],
    ['size=43', 'size=44'],
    ['colour=rød&size=43', 'colour=rød&size=44'],
  ]);
});
