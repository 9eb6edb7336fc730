import { TownStoresDocument, type TownStoreFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { AlarmClock, Plus, Radio, Store } from 'lucide-react';
import { useState } from 'react';
import { orgNumber } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { softEmail } from '../../parts/soft-email';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { AdmitSheet } from './admit-sheet';
import { EligibleCount } from './eligible-count';
import { StoreStatusStep } from './store-status-step';
import './town.css';

export type TownStore = TownStoreFragment;

export function StoresPage() {
  const { say } = useWords();
  const query = useQuery(TownStoresDocument, {});
  const [admitting, setAdmitting] = useState(false);
  const { tell, notice } = useNotice();
  const stores = query.data?.townStores;
  return (
    <Page
      title={say('stores.title')}
      width="wide"
      lead={
        stores &&
        say('stores.lead', { n: stores.length, active: stores.filter(({ status }) => status === 'ACTIVE').length })
      }
      actions={
        <Button onClick={() => setAdmitting(true)}>
          <Plus aria-hidden /> {say('stores.admit')}
        </Button>
      }
    >
      <EligibleCount />
      <Loaded query={query} skeleton={<Lines count={8} />}>
        {({ townStores }) =>
          townStores.length === 0 ? (
            <Empty icon={Store} title={say('stores.none')} />
          ) : (
            <StoreTable stores={townStores} onChange={() => void query.refetch()} />
          )
        }
      </Loaded>
      {admitting && (
        <AdmitSheet
          onClose={() => setAdmitting(false)}
          onAdmitted={(name) => {
            setAdmitting(false);
            tell(say('admit.done', { name }));
            void query.refetch();
          }}
        />
      )}
      {notice}
    </Page>
  );
}

function StoreTable({ stores, onChange }: { stores: TownStore[]; onChange: () => void }) {
  const { say, ago } = useWords();
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={say('stores.title')}>
      <table className="table town-stores">
        <thead>
          <tr>
            <th scope="col">{say('stores.store')}</th>
            <th scope="col">{say('stores.centre')}</th>
            <th scope="col">{say('stores.status')}</th>
            <th scope="col" className="num">
              {say('stores.offers')}
            </th>
            <th scope="col" className="num">
              {say('stores.open')}
            </th>
            <th scope="col">{say('stores.stock')}</th>
            <th scope="col">{say('stores.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {stores.map((store) => (
            <tr key={store.id}>
              <th scope="row">
                {store.name}
                <small>
                  {say(`storeKind.${store.kind}`)} · <span className="unbroken">{orgNumber(store.orgNumber)}</span>
                </small>
                <small>
                  <a href={`mailto:${store.email}`}>{softEmail(store.email)}</a>
                </small>
              </th>
              <td data-column="centre">{store.centreName}</td>
              <td data-column="status">
                <span
                  className={`state ${store.status === 'ACTIVE' ? 'state--good' : store.status === 'PAUSED' ? 'state--plain' : 'state--warn'}`}
                >
                  {say(`storeStatus.${store.status}`)}
                </span>
                {store.onBoard && (
                  <small className="on-board">
                    <Radio aria-hidden size={16} /> {say('stores.onBoard')}
                  </small>
                )}
              </td>
              <td className="num" data-label={say('stores.offers')}>
                {store.offerCount}
              </td>
              <td className="num" data-label={say('stores.open')}>
                {store.openOrders}
                {store.lateOrders > 0 && (
                  <small className="late">
                    <AlarmClock aria-hidden size={16} /> {say('stores.late', { n: store.lateOrders })}
                  </small>
                )}
              </td>
              <td data-label={say('stores.stock')}>
                {store.lastStockUpdateAt ? ago(store.lastStockUpdateAt) : say('never')}
              </td>
              <td data-column="actions">
                <StoreStatusStep store={store} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
