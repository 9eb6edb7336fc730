/** How a drawn picture differs from that of the next kind: its colour and size as the name tells them, and how it lies. */
export interface Look {
  tone?: string;
  size?: 's' | 'l';
  /** A measure from the name, set as a small label: `3,5 mm`. */
  measure?: string;
  pose: number;
}

const POSES = 20;

/** Colours by the words that goods are named with, in both languages. */
const named: [hex: string, ...words: string[]][] = [
  ['E7DCC3', 'ubleket', 'undyed', 'natur', 'natural', 'ullhvit', 'krem', 'cream', 'lin', 'linen'],
  ['F0EEE8', 'hvit', 'hvitt', 'hvite', 'white', 'snøhvit'],
  ['6E8B3D', 'mosegrønn', 'moss green', 'oliven', 'olive'],
  ['2F6B4F', 'skoggrønn', 'forest green', 'grangrønn', 'spruce green'],
  ['4E8A4A', 'grønn', 'grønt', 'grønne', 'green'],
  ['B5523B', 'teglrød', 'brick red', 'rust'],
  ['C23A33', 'rød', 'rødt', 'røde', 'red'],
  ['9CC7DD', 'isblå', 'ice blue', 'lyseblå', 'light blue'],
  ['2B3C66', 'nattblå', 'night blue', 'marineblå', 'navy'],
  ['3A6DB2', 'blå', 'blått', 'blue'],
  ['67737D', 'skifergrå', 'slate grey', 'skifer', 'koksgrå'],
  ['959CA1', 'grå', 'grått', 'grey', 'stål', 'steel'],
  ['B56D3F', 'kobber', 'kobberbrun', 'copper', 'copper brown'],
  ['7C5437', 'brun', 'brunt', 'brown', 'skinnrem', 'leather strap'],
  ['34393D', 'svart', 'sort', 'black'],
  ['E2B43C', 'gul', 'gult', 'yellow', 'sennepsgul'],
  ['D98CA4', 'rosa', 'pink'],
  ['8C6BB1', 'lilla', 'lavendel', 'purple', 'lavender'],
];
const toneOf = new Map(named.flatMap(([hex, ...words]) => words.map((word) => [word, hex] as const)));
/** The longest first: `mosegrønn` before `grønn`, `brick red` before `red`. */
const alternatives = [...toneOf.keys()].sort((a, b) => b.length - a.length).join('|');
const COLOUR = new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'u');
const SMALL = /(?<!\p{L})(?:liten|lite|små|mini|small|reisestørrelse|travel size)(?!\p{L})/u;
const LARGE = /(?<!\p{L})(?:stor|stort|store|large|big)(?!\p{L})/u;
const MEASURE = /\d+(?:[.,]\d+)?\s?(?:mm|cm|kg|g|ml|dl|cl|l|m|w|tommer|inch|stk)(?!\p{L})/iu;

/** FNV-1a: small, and the same name lies the same way on every machine. */
const hash = (text: string) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

export const lookOf = (name: string): Look => {
  const text = name.toLowerCase();
  const word = COLOUR.exec(text)?.[0];
  return {
    tone: word && toneOf.get(word),
    size: SMALL.test(text) ? 's' : LARGE.test(text) ? 'l' : undefined,
    measure: MEASURE.exec(name)?.[0],
    pose: name ? hash(name) % POSES : 0,
  };
};

/** As it stands in the picture's address, and back; what nobody of ours wrote is left out. */
export const lookText = ({ tone, size, measure, pose }: Look): string => {
  const told = new URLSearchParams({ v: String(pose) });
  if (tone) told.set('c', tone);
  if (size) told.set('s', size);
  if (measure) told.set('m', measure);
  return told.toString();
};

export const readLook = (told: Record<string, unknown>): Look => {
  const text = (name: string, form: RegExp) => {
    const value = told[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  return {
    tone: text('c', /^[0-9A-F]{6}$/),
    size: text('s', /^[sl]$/) as Look['size'],
    measure: text('m', /^\d[\d.,]{0,7}\s?\p{L}{1,6}$/u),
    pose: Number(text('v', /^1?[0-9]$/) ?? 0),
  };
};
