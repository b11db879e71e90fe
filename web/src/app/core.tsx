import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Core, Me, Readable } from '../core';

export const CoreContext = createContext<Core | undefined>(undefined);

export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error('useCore outside CoreContext');
  return core;
}

/** The present value, and a new drawing whenever it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** Whoever is signed in; only for what is shown to them. */
export function useMe(): Me {
  const { me } = useReadable(useCore().session);
  if (!me) throw new Error('useMe while signed out');
  return me;
}
