import { type ReactNode, useDeferredValue } from 'react';

/** Drawn as soon as what is around it has been: for what waits unseen until somebody points at it. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
