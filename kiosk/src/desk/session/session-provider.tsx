import { ApolloProvider } from '@apollo/client/react';
import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';
import { type DeskState, DeskStore } from './desk-store.ts';
import type { SessionPlace } from './session-place.ts';

const Store = createContext<DeskStore | null>(null);

function useStore(): DeskStore {
  const store = use(Store);
  if (!store) throw new Error('Outside SessionProvider');
  return store;
}

function Client({ children }: { children: ReactNode }) {
  const store = useStore();
  const { apollo } = useSyncExternalStore(store.subscribe, store.read);
  return <ApolloProvider client={apollo}>{children}</ApolloProvider>;
}

/** Holds this browser's session and the GraphQL client of this tab. */
export function SessionProvider({ place, children }: { place: SessionPlace; children: ReactNode }) {
  const [store] = useState(() => new DeskStore(place));
  return (
    <Store value={store}>
      <Client>{children}</Client>
    </Store>
  );
}

/** This tab's session, and the ways in and out. */
export function useSession(): DeskState & Pick<DeskStore, 'signIn' | 'signOut' | 'session'> {
  const store = useStore();
  const state = useSyncExternalStore(store.subscribe, store.read);
  return {
    ...state,
    session: store.session,
    signIn: (grant) => store.signIn(grant),
    signOut: () => store.signOut(),
  };
}
