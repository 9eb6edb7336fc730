import type { GoodsQuery, OfferFilter } from '@bytorg/graphql-client';
import { Button, Details, Search } from '@digdir/designsystemet-react';
import { ClipboardCheck, Download, FileUp, Package, PackageSearch, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { FilterChips } from '../../parts/filter-chips';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { useStore } from '../../shell/store-frame';
import { GoodsGrid } from './goods-grid';
import { pageSize, useGoods } from './use-goods';
import './goods.css';

type Counts = GoodsQuery['storeOffers']['counts'];

const filters: [OfferFilter, keyof Counts][] = [
  ['ALL', 'all'],
  ['ACTIVE', 'active'],
  ['PAUSED', 'paused'],
  ['LOW', 'low'],
  ['SOLD_OUT', 'soldOut'],
  ['SHORTAGE', 'shortage'],
];

export function GoodsPage() {
  const { say } = useWords();
  const store = useStore();
  const { query, text, filter, sort, page, set, replace } = useGoods(store.id);
  const { tell, notice } = useNotice();
  const grid = query.data?.storeOffers;
  useHandScanner((code) => set({ q: code }));

  return (
    <Page
      title={say('goods.title')}
      width="wide"
      lead={grid && <span role="status">{say('goods.found', { n: grid.total })}</span>}
      actions={
        <>
          <Button asChild variant="tertiary">
            <a href={`/api/stores/${store.id}/goods.csv`} download>
              <Download aria-hidden /> {say('goods.export')}
            </a>
          </Button>
          <Button asChild variant="secondary">
            <Link to={`/butikk/${store.slug}/varer/telling`}>
              <ClipboardCheck aria-hidden /> {say('round.title')}
            </Link>
          </Button>
          <Button asChild variant="secondary">
            <Link to={`/butikk/${store.slug}/import`}>
              <FileUp aria-hidden /> {say('goods.import')}
            </Link>
          </Button>
          <Button asChild variant="secondary">
            <Link to={`/butikk/${store.slug}/varer/pakke`}>
              <Package aria-hidden /> {say('bundle.new')}
            </Link>
          </Button>
          <Button asChild>
            <Link to={`/butikk/${store.slug}/varer/ny`}>
              <Plus aria-hidden /> {say('goods.new')}
            </Link>
          </Button>
        </>
      }
    >
      <div className="goods-tools">
        <SearchBox value={text} onSearch={(q) => set({ q })} />
        <FilterChips
          label={say('goods.filters')}
          value={filter}
          options={filters.map(([value, count]) => ({
            value,
            label: say(`goods.${value}`),
            count: grid?.counts[count],
          }))}
          onChange={(value) => set({ vis: value === 'ALL' ? '' : value })}
        />
      </div>
      <Loaded query={query} skeleton={<Lines count={8} height={64} />}>
        {({ storeOffers }) =>
          storeOffers.rows.length === 0 ? (
            <NoGoods any={storeOffers.counts.all > 0} />
          ) : (
            <>
              <GoodsGrid
                rows={storeOffers.rows}
                sort={sort}
                onSort={(next) => set({ sorter: next })}
                onRow={replace}
                tell={tell}
                storeId={store.id}
                onPictures={() => void query.refetch()}
              />
              <Pager
                page={page}
                pageSize={pageSize}
                total={storeOffers.total}
                onPage={(side) => set({ side: String(side) })}
              />
            </>
          )
        }
      </Loaded>
      <Elsewhere slug={store.slug} />
      {notice}
    </Page>
  );
}

/** Asks when the typing rests, not for every letter. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Search className="goods-search">
      <Search.Input
        aria-label={say('goods.search')}
        placeholder={say('goods.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Search.Clear aria-label={say('clear')} onClick={() => setTyped('')} />
    </Search>
  );
}

function NoGoods({ any }: { any: boolean }) {
  const { say } = useWords();
  return (
    <Empty icon={PackageSearch} title={say(any ? 'goods.none' : 'goods.noneAtAll')}>
      <p>{say(any ? 'goods.noneText' : 'goods.noneAtAllText')}</p>
    </Empty>
  );
}

/** The same goods for other places to read: addresses to give on, not pages of ours. */
function Elsewhere({ slug }: { slug: string }) {
  const { say } = useWords();
  const feeds = [
    ['goods.feed.products', `/feeds/${slug}/products.xml`],
    ['goods.feed.inventory', `/feeds/${slug}/inventory.tsv`],
  ] as const;
  return (
    <Details className="goods-elsewhere">
      <Details.Summary>{say('goods.elsewhere')}</Details.Summary>
      <Details.Content>
        <p>{say('goods.elsewhereText')}</p>
        <ul>
          {feeds.map(([key, path]) => (
            <li key={key}>
              {say(key)}: <a href={path}>{window.location.origin + path}</a>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
