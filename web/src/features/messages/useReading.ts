import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { Row } from './model';

const READ_AFTER_MILLIS = 1_000;

/** Tells what has been read: in view for a second in a window that is looked at. */
export function useReading(
  rows: Row[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  onSeen: ((seq: number) => void) | undefined,
): number {
  const isFocused = useWindowFocus();
  const seen = lastInView(rows, virtualizer);
  useEffect(() => {
    if (seen === 0 || !isFocused) return;
    const timer = setTimeout(() => onSeen?.(seen), READ_AFTER_MILLIS);
    return () => clearTimeout(timer);
  }, [seen, isFocused, onSeen]);
  return seen;
}

function lastInView(rows: Row[], virtualizer: Virtualizer<HTMLDivElement, Element>): number {
  const height = virtualizer.scrollRect?.height ?? 0;
  const top = virtualizer.scrollOffset ?? 0;
  if (height === 0) return 0;
  let seen = 0;
  for (const item of virtualizer.getVirtualItems()) {
    const row = rows[item.index];
    const isInView = item.end <= top + height + 24 || item.start < top + height / 2;
    if (row?.kind === 'message' && isInView) seen = Math.max(seen, row.message.seq);
  }
  return seen;
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
