import { createContext, useContext } from 'react';

/** Known on the server only: browsers hide it from scripts, so on hydration it is left alone. */
export const NonceContext = createContext('');

export function useNonce() {
  return useContext(NonceContext);
}
