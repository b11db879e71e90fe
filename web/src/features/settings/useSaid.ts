import { useCallback, useEffect, useState } from 'react';

const MILLIS = 6_000;

/** A word that goes again by itself. */
export function useSaid(): [string, (word: string) => void] {
  const [said, setSaid] = useState({ word: '', times: 0 });
  useEffect(() => {
    if (!said.word) return;
    const timer = setTimeout(() => setSaid({ word: '', times: 0 }), MILLIS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((word: string) => setSaid(({ times }) => ({ word, times: times + 1 })), []);
  return [said.word, say];
}
