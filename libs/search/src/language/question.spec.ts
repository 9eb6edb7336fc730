import { Dictionary } from './dictionary';
import { KnownWords } from './known-words';
import { Lexicon } from './lexicon';
import { listingWords, type Said } from './listing-words';
import { Reader } from './question';
import { asNearTsquery, asTsquery, codeQuery } from './tsquery';

const lexicon = new Lexicon(Dictionary.norwegian());
const said = (name_nb: string, more: Partial<Said> = {}): Said => ({
  ...{ name_nb, name_en: '', brand: '', category_nb: '', category_en: '', above_nb: '', above_en: '', keywords: '' },
  ...{
    attributes_nb: '',
    attributes_en: '',
    variants: '',
    description_nb: '',
    description_en: '',
    stores: '',
    codes: [],
  },
  ...more,
});
const goods = [
  said('Ullgenser herre, kobber', { name_en: 'Men’s wool jumper', category_nb: 'Herreklær', brand: 'Karvol' }),
  said('Genser i ull', { category_nb: 'Dameklær' }),
  said('Brødrister, svart', { name_en: 'Toaster', category_nb: 'Småapparater' }),
  said('Kneippbrød med solsikkefrø', { name_en: 'Kneipp loaf', category_nb: 'Brød', category_en: 'Bread' }),
  said('Kaffekopp', { name_en: 'Coffee mug' }),
  said('Kopp, liten', { name_en: 'Mug' }),
  said('Støvler', { name_en: 'Boots' }),
  said('Nødlader', { name_en: 'Portable charger' }),
];
const made = goods.map((g) => listingWords(g, lexicon));
const words = new KnownWords();
words.add(made.flatMap((m) => m.entries));
words.setSynonyms([
  { words: ['nødlader', 'powerbank', 'ekstra batteri'], kindOf: null },
  { words: ['støvler', 'kopp'], kindOf: 'småting' },
]);

const read = (text: string, language: 'nb' | 'en' = 'nb') => new Reader(words, language).read(text);
const ways = (text: string, language?: 'nb' | 'en') =>
  read(text, language).terms.map((t) => t.ways.map((w) => w.lexemes.join('+')));

describe('what is kept of a product', () => {
  it('what it is stands above which kind of that, and a head above the first part of another', () => {
    expect(made[0].vector).toContain(`'genser':1A`);
    expect(made[0].vector).toContain(`'ullgenser':1A`);
    expect(made[0].vector).toContain(`'.ull':1B`);
    expect(made[2].vector).toContain(`'.brod':1B`);
    expect(made[2].vector).not.toMatch(/(^| )'brod'/);
    expect(made[3].vector).toContain(`'brod':1A`);
  });

  it('the audience is not what it is', () => expect(made[0].vector).not.toMatch(/'herre':1A/));

  it('a quote in a name stays a letter of it', () => {
    const { vector } = listingWords(said(`O'Boy \\ 'sjokolade'`, { codes: [`A'1`] }), lexicon);
    expect(vector).toContain(`'#a''1'`);
  });
});

describe('reading what was typed', () => {
  it('the word for several kinds finds them, and none of them finds it or another', () => {
    expect(ways('småting')[0]).toEqual(expect.arrayContaining(['stovel', 'kopp']));
    expect(ways('støvler').flat()).not.toContain('kopp');
  });

  it('a word that only says that a size follows is not asked for', () =>
    expect(read('genser str M').terms.map((t) => t.typed)).toEqual(['genser', 'm']));

  it('a compound is itself, or its parts wherever they stand', () => {
    expect(ways('ullgenser')).toEqual([['ullgenser', 'ull+genser']]);
    expect(ways('ull genser')[0]).toEqual(expect.arrayContaining(['ullgenser', 'ull+genser']));
    expect(ways('kaffe kopp')[0]).toContain('kaffekopp');
  });

  it.each(['gensere', 'genseren', 'genserne', 'GENSER'])('%s is genser', (text) =>
    expect(ways(text)[0]).toContain('genser'),
  );

  it('a compound that nobody sells is split where both parts are known, and its last part must say what a thing is', () => {
    const [term] = read('brødkopp').terms;
    expect(term.ways).toEqual([{ kind: 'parts', lexemes: ['brod', 'kopp'], strict: true }]);
    expect(asTsquery(read('brødkopp'))!.match).toBe(`((('brod'|'.brod':AB)&'kopp':ABC))`.slice(1, -1));
  });

  it.each([
    ['gesner', 'genser'],
    ['stovlar', 'støvel'],
    ['kafekopp', 'kaffekopp'],
    ['ulgenser', 'ullgenser'],
  ])('%s is taken for %s', (typed, meant) => expect(read(typed).meant).toBe(meant));

  it.each(['kop', 'gensers'])('what begins or bends a word is no error: %s', (typed) =>
    expect(read(typed).meant).toBeNull(),
  );

  it('three letters are not mended, and a short word keeps its first letter', () => {
    expect(read('xyz').unknown).toEqual(['xyz']);
    expect(read('ropp').unknown).toEqual(['ropp']);
  });

  it('another word for it is found, also bent and of two words', () => {
    for (const text of ['powerbank', 'powerbanken', 'ekstra batteri']) expect(ways(text)).toEqual([['nodlader']]);
  });

  it('Norwegian is meant before English where both have the word; in English it is the other way round', () => {
    expect(ways('mug')).toEqual([['+mug']]);
    expect(ways('kopp', 'en')).toEqual([['kopp']]);
  });

  it('small words ask nothing, unless there is nothing else', () => {
    expect(read('genser til herre').terms).toHaveLength(2);
    expect(read('til').terms).toHaveLength(1);
  });

  it('whatever is typed, it is eight words at most', () =>
    expect(read('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10').terms).toHaveLength(8));
});

describe('the question for PostgreSQL', () => {
  it('all words are needed; where one is unknown there is no such question, only one that comes near', () => {
    expect(asTsquery(read('genser xqzzyw'))).toBeNull();
    expect(asNearTsquery(read('genser xqzzyw'))!.match).toBe(`((('genser'|'.genser')))`.slice(1, -1));
    expect(asNearTsquery(read('genser'))).toBeNull();
  });

  it('nothing that is typed leaves its quotes', () => expect(codeQuery([`#a'b\\c`])).toBe(`'#a''b\\\\c'`));
});

describe('what is shown instead of what was typed', () => {
  const shown = (name: string, text: string, more: Partial<Said> = {}) => {
    const known = new KnownWords();
    // The database gives them in any order.
    known.add(listingWords(said(name, more), lexicon).entries.toSorted((a, b) => (a.lemma < b.lemma ? -1 : 1)));
    return new Reader(known, 'nb').read(text).meant;
  };

  it('control: cakes may be the forms of a word that nobody writes', () =>
    expect(listingWords(said('Kaker'), lexicon).entries.map((e) => e.lemma)).toEqual(
      expect.arrayContaining(['kak', 'kake']),
    ));
  it.each([
    ['Kaker', 'kakø', {}, 'kaker'],
    ['Mandelkake', 'kakø', { category_nb: 'Kaker' }, 'kaker'],
    ['Mandelkake', 'mandelkakø', {}, 'mandelkake'],
    ['Brødkniv', 'brødx', {}, 'brød'],
  ])('%s: %s is answered with a word as it stands there', (name, text, more, word) =>
    expect(shown(name, text, more)).toBe(word),
  );
  it('a word of which it is not known how it is written is not shown', () => {
    const known = new KnownWords();
    known.add(listingWords(said('Kaker'), lexicon).entries.map((e) => ({ ...e, spelled: '' })));
    const { meant, terms } = new Reader(known, 'nb').read('kakø');
    expect([meant, terms[0]!.ways.length > 0]).toEqual([null, true]);
  });
});
