import { useEffect } from 'react';
import { useCore, useReadable } from './core';
import { isWriting } from './isWriting';
import { build } from './told';
import { updates } from './updates';

const AWAY_MILLIS = 60_000;
const TRIED = 'torv.updated-from';

/** Updates by itself only where nobody looks, nothing is being written and nothing waits to be sent; once for each build. */
export function useUpdateWhenAway(): void {
  const unsent = useReadable(useCore().pending).length;
  const isReady = useReadable(updates.isReady);
  useEffect(() => {
    if (!isReady || unsent > 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(update, AWAY_MILLIS);
    };
    const update = () => {
      if (!isWriting() && isFirstTry()) void updates.apply();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isReady, unsent]);
}

/** A server that keeps naming another build than it serves must not make a page reload for ever. */
function isFirstTry(): boolean {
  const from = build ?? '';
  try {
    if (sessionStorage.getItem(TRIED) === from) return false;
    sessionStorage.setItem(TRIED, from);
    return true;
  } catch {
    return false;
  }
}
