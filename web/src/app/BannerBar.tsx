import { useEffect, useState } from 'react';
import type { Banner } from '../core';
import { BannerLine } from '../ui/BannerLine';
import { prefer, preferences } from '../ui/preferences';
import { useCore, useReadable } from './core';

const LONGEST_TIMER = 2_000_000_000;

/** What administrators tell everybody, above everything else. What only informs can be put away, on this device and for good. */
export function BannerBar() {
  const { banner } = useReadable(useCore().session);
  const { dismissedBanner } = useReadable(preferences);
  const isOver = useIsOver(banner?.until);
  const key = banner && keyOf(banner);
  const isShown = banner !== undefined && !isOver && key !== dismissedBanner;
  return (
    <div role="status">
      {isShown && (
        <BannerLine
          banner={banner}
          onDismiss={banner.level === 'info' ? () => prefer({ dismissedBanner: key }) : undefined}
        />
      )}
    </div>
  );
}

/** Tells one banner from the next without keeping what it says. */
function keyOf({ text, level }: Banner): string {
  let hash = 5381;
  for (const letter of level + text) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296;
  return hash.toString(36);
}

function useIsOver(until: string | undefined): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!until) return;
    const wait = Math.min(LONGEST_TIMER, Math.max(0, Date.parse(until) - Date.now()));
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [until, now]);
  return until !== undefined && Date.parse(until) <= now;
}
