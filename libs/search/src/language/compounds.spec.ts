import { Compounds } from './compounds';
import { Dictionary } from './dictionary';

const dictionary = Dictionary.norwegian();
const compounds = new Compounds(dictionary);
const split = (word: string) => {
  const found = compounds.split(word);
  return found && `${found.modifiers.join('/')} + ${found.heads.join('/')}`;
};

describe('compounds', () => {
  it.each([
    ['ullgenser', 'ull + genser'],
    ['joggesko', 'jogge + sko'],
    ['brødrister', 'brød + rister'],
    ['bokhylle', 'bok + hylle'],
    ['kaffekopp', 'kaffe + kopp'],
    ['vaniljeis', 'vanilje + is'],
    ['dameur', 'dame + ur'],
    ['damesko', 'dame + sko'],
    ['hageslange', 'hage + slange'],
    ['jordbær', 'jord + bær'],
    ['innesko', 'inne + sko'],
  ])('%s is %s', (word, parts) => expect(split(word)).toBe(parts));

  it.each([
    ['barnevogn', 'barn + vogn'],
    ['gulrøtter', 'gul + rot'],
    ['bursdagskort', 'bursdag + kort'],
    ['skrivebordslampe', 'skrivebord + lampe'],
    ['bomullsgenser', 'bomull + genser'],
    ['arbeidssko', 'arbeid + sko'],
    ['treningsmatte', 'trening + matte'],
    ['ansiktsmaske', 'ansikt + maske'],
    ['barnesko', 'barn + sko'],
    ['urtefrø', 'urt + frø'],
  ])('with -s- or -e- between, or bent: %s is %s', (word, parts) => expect(split(word)).toBe(parts));

  it.each([
    ['ullundertøy', 'ull + undertøy'],
    ['sandkassesett', 'sandkasse + sett'],
    ['kjøkkenhåndkle', 'kjøkken + håndkle'],
    ['barnesykkelhjelm', 'barnesykkel + hjelm'],
  ])('of three parts: %s is %s', (word, parts) => expect(split(word)).toBe(parts));

  it.each([
    ['ullue', 'ull + lue'],
    ['isskrape', 'is + skrape'],
    ['brettspill', 'brett + spill'],
  ])('letters that met: %s is %s', (word, parts) => expect(split(word)).toBe(parts));

  it('what stands first may be unknown', () => {
    expect(split('fleecejakke')).toBe('fleece + jakke');
    expect(split('multesorbet')).toBe('multe + sorbet');
  });

  it.each([
    ...['potet', 'kost', 'ost', 'glass', 'lass', 'genser', 'mandel', 'kompass', 'tomat', 'kultur', 'avis', 'radis'],
    ...['telefon', 'kalender', 'paraply', 'sandal', 'jakke', 'teppe', 'sjokolade', 'lommebok', 'smultring'],
    ...['hodetelefoner', 'syltetøy', 'verktøy', 'sortering', 'rengjøring', 'bomull'],
  ])('%s is one word', (word) => expect(split(word)).toBeNull());
});

describe('the dictionary', () => {
  it.each([
    ['genserne', 'genser'],
    ['bøkene', 'bok'],
    ['støvler', 'støvel'],
    ['gulrøtter', 'gulrot'],
    ['håndklær', 'håndkle'],
    ['skoene', 'sko'],
    ['jakka', 'jakke'],
    ['rødt', 'rød'],
    ['brødet', 'brød'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(dictionary.lemmas(form)).toContain(lemma);
    expect(dictionary.forms(lemma)).toContain(form);
  });

  it('takes a word that stands by itself for that, not for a verb’s form', () => {
    expect(dictionary.lemmas('svart')).toEqual(['svart']);
    expect(dictionary.lemmas('is')).toEqual(['is']);
    expect(dictionary.lemmas('planter')).toContain('plante');
  });

  it('knows nothing of what is no word', () => {
    expect(dictionary.flags('xqzzyw')).toBeNull();
    expect(dictionary.lemmas('xqzzyw')).toEqual([]);
  });
});
