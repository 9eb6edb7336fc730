import { createContext, useContext, useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { NotFound } from './not-found';
import { useStoreChoice, type ChosenStore } from './store-choice';

const Context = createContext<ChosenStore | undefined>(undefined);

/** The store of the address; only inside /butikk/:slug. */
export function useStore(): ChosenStore {
  const store = useContext(Context);
  if (!store) throw new Error('outside a store');
  return store;
}

export function StoreFrame() {
  const { slug } = useParams();
  const { stores, choose } = useStoreChoice();
  const store = stores.find((candidate) => candidate.slug === slug);
  useEffect(() => {
    if (store) choose(store.slug);
  }, [store?.slug]);
  if (!store) return <NotFound />;
  return (
    // Another store is another page: nothing of the last one may stay on screen.
    <Context.Provider value={store} key={store.id}>
      <Outlet />
    </Context.Provider>
  );
}

/** Settings, staff and figures are the owner's. */
export function OwnerFrame() {
  return useStore().owner ? <Outlet /> : <NotFound />;
}
