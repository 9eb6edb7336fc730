import { StoresDocument, type StoreSignFragment } from '@bytorg/graphql-client';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { StoreSign } from '../../goods/StoreSign';
import { PlaceChooser } from '../../place/PlaceChooser';
import { load } from '../../server/api.server';
import { near } from '../../server/cookies.server';
import { useTexts } from '../../texts/texts';
import './stores.css';

export async function loader(args: LoaderFunctionArgs) {
  const place = await near(args);
  const { stores } = await load(args, StoresDocument, { near: place });
  return { stores, placed: place !== null };
}

export default function Stores() {
  const { stores, placed } = useLoaderData<typeof loader>();
  const t = useTexts();
  const open = stores.filter(({ openNow }) => openNow).length;
  return (
    <div className="wrap">
      <PageHead title={t('stores.title')} description={t('stores.description')} />
      <div className="stores-head">
        <h1>{t('stores.title')}</h1>
        <p className="shelf-lead">{t('stores.open', { open, count: stores.length })}</p>
        <PlaceChooser chosen={placed} />
      </div>
      {byCentre(stores).map(([name, inCentre]) => (
        <section key={name} className="shelf" aria-labelledby={inCentre[0].centre.slug}>
          <h2 id={inCentre[0].centre.slug}>{name}</h2>
          <ul className="stores-grid">
            {inCentre.map((store) => (
              <li key={store.id}>
                <StoreSign store={store} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byCentre(stores: StoreSignFragment[]) {
  const groups = new Map<string, StoreSignFragment[]>();
  for (const store of stores) groups.set(store.centre.name, [...(groups.get(store.centre.name) ?? []), store]);
  return [...groups];
}
