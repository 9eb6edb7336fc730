import { lookOf, lookText, readLook } from './picture-look';

const read = (address: string) => readLook(Object.fromEntries(new URLSearchParams(address)));

describe('a picture', () => {
  it.each([
    ['Ullgarn 50 g, mosegrønn', 'Wool yarn 50 g, moss green', '6E8B3D'],
    ['Ullgarn 50 g, teglrød', 'Wool yarn 50 g, brick red', 'B5523B'],
    ['Roser i hvitt', 'Roses in white', 'F0EEE8'],
  ])('has the colour of its goods in both languages: %s', (nb, en, tone) =>
    expect([lookOf(nb).tone, lookOf(en).tone]).toEqual([tone, tone]),
  );

  it.each(['Blåbærsyltetøy', 'Brødrister', 'Wired headphones', 'Gullsmed'])(
    'takes no colour from inside a word: %s',
    (name) => expect(lookOf(name).tone).toBeUndefined(),
  );

  it('shows size and measure', () => {
    expect(lookOf('Klohammer, stor').size).toBe('l');
    expect(lookOf('Claw hammer, small').size).toBe('s');
    expect(lookOf('Heklenål, 3,5 mm').measure).toBe('3,5 mm');
    expect(lookOf('Sykkeldekk, 28 tommer').measure).toBe('28 tommer');
  });

  it('finds its way through an address', () => {
    for (const name of ['Ullgarn 50 g, teglrød', 'Klohammer, stor', 'Heklenål, 3,5 mm', ''])
      expect(read(lookText(lookOf(name)))).toEqual(lookOf(name));
  });

  it.each(['c=red&v=3', 'c=%22/%3E%3Cscript%3E', 's=xl', 'm=%3Cb%3E1', 'v=20', 'v=-1', 'm=1 kg%22'])(
    'leaves out what nobody of ours wrote: %s',
    (address) => expect({ ...read(address), pose: 0 }).toEqual({ pose: 0 }),
  );
});
