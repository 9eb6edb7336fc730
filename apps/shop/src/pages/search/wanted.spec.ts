import { changed, offered, wantedFrom } from './wanted';

const wanted = (query: string, category?: string) => wantedFrom(new URLSearchParams(query), category);

describe('what a search address asks for', () => {
  it('becomes the API input', () => {
    expect(wanted('q= ullgenser &butikk=a&butikk=b&idag=1&fra=100&til=299,50&sorter=pris-opp&side=2')).toMatchObject({
      text: 'ullgenser',
      stores: ['a', 'b'],
      availableToday: true,
      minPriceOre: 10000,
      maxPriceOre: 29950,
      sort: 'PRICE_UP',
      page: 2,
    });
  });

  it('takes the category from its page before the one asked for', () => {
    expect(wanted('kategori=sko', 'klaer').category).toBe('klaer');
    expect(wanted('kategori=sko').category).toBe('sko');
  });

  it('leaves out what makes no sense', () => {
    expect(wanted('q=&side=-3&fra=abc&til=&sorter=constructor&idag=yes')).toMatchObject({
      text: undefined,
      page: 1,
      minPriceOre: undefined,
      maxPriceOre: undefined,
      availableToday: undefined,
    });
    expect(wanted('sorter=finnesikke').sort).toBeUndefined();
  });

  it('offers the quick choices that find something, and those that are on', () => {
    const closed = { availableToday: 0, openNow: 0, local: 0, green: 0 };
    expect(offered(closed, new URLSearchParams())).toEqual([]);
    expect(offered({ ...closed, green: 2 }, new URLSearchParams('apent=1'))).toEqual(['apent', 'gronn']);
  });

  it('starts at the first page again when something is changed', () => {
    expect(changed(new URLSearchParams('q=ull&side=3&fra='), (next) => next.set('lokal', '1'))).toBe('?q=ull&lokal=1');
    expect(changed(new URLSearchParams('lokal=1'), (next) => next.delete('lokal'))).toBe('?');
  });
});
