import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCore, useReadable } from './core';
import type { State } from './connectionLine';

/** Whether the browser believes that there is a network. */
export function useHasNetwork(): boolean {
  return useSyncExternalStore(followNetwork, () => navigator.onLine);
}

/**
 * What the browser says of the network. That there is none is believed at once: a socket notices it only after a while. Only where the
 * server answers all the same, because it runs on this very machine, the browser is not repeated.
 */
export function useNetwork(): Pick<State, 'hasNetwork' | 'isCut'> {
  const core = useCore();
  const connection = useReadable(core.connection);
  const hasNetwork = useHasNetwork();
  const [answers, setAnswers] = useState(false);
  useEffect(() => {
    if (hasNetwork) return;
    let isCurrent = true;
    void core.answers().then((does) => isCurrent && setAnswers(does));
    return () => {
      isCurrent = false;
      setAnswers(false);
    };
  }, [core, connection, hasNetwork]);
  return { hasNetwork, isCut: !hasNetwork && !answers };
}

function followNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
