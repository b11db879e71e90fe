import { useEffect, useState } from 'react';

type Known = typeof import('./emojiData');

let known: Known | undefined;

/** All signs with their names, once they have been fetched; they are fetched when somebody asks. */
export function knownEmoji(): Known | undefined {
  if (!known) loadEmoji().catch(() => undefined); // the next letter asks again
  return known;
}

export async function loadEmoji(): Promise<Known> {
  return (known ??= await import('./emojiData'));
}

/** The same for what is drawn anew when they are here. */
export function useKnownEmoji(isWanted: boolean): Known | undefined {
  const [now, setNow] = useState(known);
  useEffect(() => {
    if (!isWanted || now) return;
    let isCurrent = true;
    loadEmoji().then(
      (it) => isCurrent && setNow(it),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, now]);
  return now;
}
