import { useEffect, useEffectEvent } from 'react';
import { Store } from '../core/store';

/** What lies over the page on a phone, the uppermost last; each with what closes it. */
export const layers = new Store<(() => void)[]>([]);

/** The way back closes this while it is open, instead of leaving the page. */
export function useLayer(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const layer = () => closeNow();
    layers.update((now) => [...now, layer]);
    return () => layers.update((now) => now.filter((one) => one !== layer));
  }, [isOpen]);
}
