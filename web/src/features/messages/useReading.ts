import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useReducer, useState } from 'react';
import type { Row } from './model';

/** The places of the first and the last message in view. */
interface InView {
  from: number;
  to: number;
}

const READ_AFTER_MILLIS = 1_000;

/** Tells what has been read: in view for a second in a window that is looked at. */
export function useReading(
  rows: Row[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  onSeen: ((seq: number, from: number) => void) | undefined,
): InView | undefined {
  const isFocused = useWindowFocus();
  const { from, to: seen, isGuess } = placesInView(rows, virtualizer);
  const [, countAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (isGuess) countAgain();
  }, [isGuess]);
  useEffect(() => {
    if (seen === 0 || !isFocused) return;
    const timer = setTimeout(() => onSeen?.(seen, from), READ_AFTER_MILLIS);
    return () => clearTimeout(timer);
  }, [seen, from, isFocused, onSeen]);
  return seen > 0 ? { from, to: seen } : undefined;
}

/** Rows count once their height is known: as long as it is guessed, more of them seem to be in view than are. */
function placesInView(
  rows: Row[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
): InView & { isGuess: boolean } {
  const height = virtualizer.scrollRect?.height ?? 0;
  const top = virtualizer.scrollOffset ?? 0;
  const places = { from: Infinity, to: 0, isGuess: false };
  if (height === 0) return places;
  for (const item of virtualizer.getVirtualItems()) {
    const row = rows[item.index];
    if (row?.kind !== 'message' || item.end <= top) continue;
    const isSeen = item.end <= top + height + 24 || item.start < top + height / 2;
    if (!isSeen) continue;
    if (!virtualizer.itemSizeCache.has(item.key) && !virtualizer.elementsCache.has(item.key)) {
      places.isGuess = true;
      continue;
    }
    places.from = Math.min(places.from, row.message.seq);
    places.to = Math.max(places.to, row.message.seq);
  }
  return places;
}

function useWindowFocus(): boolean {
  const [isFocused, setFocused] = useState(() => document.hasFocus());
  useEffect(() => {
    const change = () => setFocused(document.hasFocus());
    addEventListener('focus', change);
    addEventListener('blur', change);
    return () => {
      removeEventListener('focus', change);
      removeEventListener('blur', change);
    };
  }, []);
  return isFocused;
}
