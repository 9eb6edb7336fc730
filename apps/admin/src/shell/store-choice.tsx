import { StoreSignsDocument } from '@bytorg/graphql-client';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { remembered } from '../language/remembered';
import { useQuery } from '../query/use-query';
import { storesOf, type StoreAccess } from '../session/access';
import type { Person } from '../session/session';

export interface ChosenStore extends StoreAccess {
  colour: string;
  monogram: string;
}

interface Choice {
  store: ChosenStore | undefined;
  stores: ChosenStore[];
  choose(slug: string): void;
}

const memory = remembered<string>('bytorg.store', (text) => text ?? '');
export const lastStore = () => memory.read();

const Context = createContext<Choice>({ store: undefined, stores: [], choose: () => undefined });
export const useStoreChoice = () => useContext(Context);

/** Which of one's stores the navigation speaks of; pages under /butikk/:slug set it. */
export function StoreChoice({ me, children }: { me: Person; children: ReactNode }) {
  const signs = useQuery(StoreSignsDocument, {}).data?.stores;
  const [slug, setSlug] = useState(lastStore);
  const choice = useMemo<Choice>(() => {
    const stores = storesOf(me).map((store) => {
      const sign = signs?.find(({ id }) => id === store.id);
      return { ...store, colour: sign?.colour ?? '#1F5546', monogram: sign?.monogram ?? store.name.slice(0, 1) };
    });
    const choose = (next: string) => {
      memory.write(next);
      setSlug(next);
    };
    return { stores, store: stores.find((store) => store.slug === slug) ?? stores[0], choose };
  }, [me, signs, slug]);
  return <Context.Provider value={choice}>{children}</Context.Provider>;
}
