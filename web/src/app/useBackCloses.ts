import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import { useIsNarrow } from '../ui/media';
import { useReadable } from './core';
import { layers } from './layers';

/** What Fluent draws over the page. Escape closes it, so going back does what Escape does. */
const OVER = '[role=dialog], [role=alertdialog], [role=menu]';

/**
 * On a phone going back closes what lies over the page instead of leaving it: while something does, the history has one more entry of
 * the same address.
 */
export function useBackCloses(): void {
  const isNarrow = useIsNarrow();
  const open = useReadable(layers);
  const location = useLocation();
  const navigate = useNavigate();
  const type = useNavigationType();
  useFluentLayers(isNarrow);
  const isOver = (location.state as { isOver?: true } | null)?.isOver === true;
  const isOpen = isNarrow && open.length > 0;
  const wasOver = useRef(isOver);
  useEffect(() => {
    const hasGoneBack = wasOver.current && !isOver && type === 'POP';
    wasOver.current = isOver;
    if (hasGoneBack && isOpen) layers.get().at(-1)?.();
    else if (isOpen !== isOver) {
      // What closed it may lead somewhere else at once; then the entry lies behind and is passed over on the way back. The history knows of
      // that before the page is drawn again.
      const frame = requestAnimationFrame(() => {
        if (isEntryOver() === isOpen) return;
        if (isOpen) void navigate(hereOf(window.location), { state: { isOver: true } });
        else void navigate(-1);
      });
      return () => cancelAnimationFrame(frame);
    }
  }, [isOpen, isOver, type, location.key, navigate]);
}

/** Whether the present entry of the history is the one of what lies over the page. */
function isEntryOver(): boolean {
  return (history.state as { usr?: { isOver?: true } | null } | null)?.usr?.isOver === true;
}

function hereOf({ pathname, search, hash }: Location): string {
  return pathname + search + hash;
}

/** Follows what Fluent puts beside the root. */
function useFluentLayers(isNarrow: boolean): void {
  useEffect(() => {
    if (!isNarrow) return;
    let layer: (() => void) | undefined;
    const look = () => {
      const isOpen = topmost() !== undefined;
      if (isOpen === (layer !== undefined)) return;
      const before = layer;
      layer = isOpen ? escape : undefined;
      layers.update((now) => [...now.filter((one) => one !== before), ...(layer ? [layer] : [])]);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      layers.update((now) => now.filter((one) => one !== layer));
    };
  }, [isNarrow]);
}

function topmost(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`body > :not(#root) :is(${OVER})`)].at(-1);
}

function escape(): void {
  const over = topmost();
  const focused = document.activeElement;
  (over?.contains(focused) ? focused : over)?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
  );
}
