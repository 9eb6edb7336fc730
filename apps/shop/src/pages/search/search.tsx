import { SearchDocument, ShopsToAskDocument } from '@bytorg/graphql-client';
import { CardSkeletons } from '@bytorg/ui';
import { type LoaderFunctionArgs, useLoaderData, useLocation, useNavigation, useSearchParams } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { GoodsCard } from '../../goods/GoodsCard';
import { load, notFound } from '../../server/api.server';
import { near } from '../../server/cookies.server';
import { useTexts } from '../../texts/texts';
import { Chosen } from './Chosen';
import { Filters } from './Filters';
import { Near } from './Near';
import { NoHits } from './NoHits';
import { Pages } from './Pages';
import { QuickFilters } from './QuickFilters';
import { SortMenu } from './SortMenu';
import { atLeast } from './Ticks';
import { wantedFrom } from './wanted';
import './search.css';

export async function loader(args: LoaderFunctionArgs) {
  const place = await near(args);
  const input = { ...wantedFrom(args.url.searchParams, args.params.slug), near: place };
  const { search } = await load(args, SearchDocument, { input });
  if (args.params.slug && !search.category) throw notFound();
  const ask = search.total === 0 ? (await load(args, ShopsToAskDocument, { near: place })).stores : [];
  return { search, ask, placed: place !== null, shelf: args.params.slug };
}

export default function Search() {
  const { search, ask, placed, shelf } = useLoaderData<typeof loader>();
  const t = useTexts();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const loading = navigation.state === 'loading' && navigation.location.pathname === pathname;
  const text = params.get('q')?.trim();
  const narrowed = [...params.keys()].some((key) => key !== 'q');
  const within = search.category?.name;
  const title = text
    ? t(within ? 'search.forIn' : 'search.for', { text, within: within ?? '' })
    : (within ?? t('search.all'));

  return (
    <div className="wrap search">
      <PageHead title={title} description={t('search.description', { title })} hidden={params.size > 0} />
      <div className="search-head">
        {search.total > 0 ? (
          <h1>
            {title} <span className="search-total figures">{atLeast(search.total, search.more)}</span>
          </h1>
        ) : null}
        <p className="visually-hidden" role="status">
          {t(search.more ? 'search.hitsMore' : 'search.hits', { count: search.total })}
        </p>
        {search.total > 0 ? <SortMenu placed={placed} /> : null}
      </div>
      <div className="search-body">
        {search.total > 0 || narrowed ? (
          <Filters
            facets={search.facets}
            shelf={shelf}
            chosen={search.category}
            total={search.total}
            more={search.more}
          />
        ) : null}
        <div className="search-results">
          <QuickFilters facets={search.facets} more={search.more} />
          <Chosen facets={search.facets} category={within} asked={ask} />
          {search.total > 0 && search.didYouMean ? (
            <p className="did-you-mean">{t('search.insteadOf', { text: text ?? '', meant: search.didYouMean })}</p>
          ) : null}
          {search.total === 0 ? (
            <NoHits text={text} stores={ask} near={<Near goods={search.near} />} />
          ) : loading ? (
            <CardSkeletons count={8} label={t('search.loading')} />
          ) : (
            <div className="goods-grid">
              {search.hits.map((goods, index) => (
                <GoodsCard key={goods.id} goods={goods} eager={index < 4} level={2} answers={params.getAll('valg')} />
              ))}
            </div>
          )}
          {search.total > 0 ? <Near goods={search.near} /> : null}
          {search.more ? <p className="search-more">{t('search.moreNote', { count: search.total })}</p> : null}
          <Pages page={search.page} total={search.total} size={search.pageSize} />
        </div>
      </div>
    </div>
  );
}
