import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLayer } from '../../app/layers';
import { useIsNarrow } from '../../ui/media';
import { keyOf } from '../../ui/keys';

/** How the box opens and closes: from anywhere, and back to where one was. */
export function useQuickBox() {
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement>(null);
  const openings = useRef(0);
  /** Which opening it is; 0 while it is closed. */
  const [opening, setOpening] = useState(0);
  const [query, setQuery] = useState('');
  const isNarrow = useIsNarrow();

  const leave = () => setOpening(0);
  const close = () => {
    leave();
    setQuery('');
    input.current?.blur();
  };
  const open = () => {
    if (document.activeElement instanceof HTMLElement && !root.current?.contains(document.activeElement))
      before.current = document.activeElement;
    setOpening((now) => now || ++openings.current);
    requestAnimationFrame(() => input.current?.focus());
  };
  const cancel = () => {
    close();
    // The box for writing may have become the editor meanwhile.
    const isThere = before.current?.isConnected !== false;
    const back = isThere ? before.current : document.querySelector<HTMLElement>('[data-composer]');
    back?.focus({ preventScroll: true });
  };
  useLayer(opening > 0 && isNarrow, close);
  const openFromAnywhere = useEffectEvent(open);
  const leaveByPointing = useEffectEvent(leave);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || keyOf(event, 'anywhere') !== 'find') return;
      event.preventDefault();
      openFromAnywhere();
    };
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) leaveByPointing();
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('pointerdown', onPointerDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('pointerdown', onPointerDown);
    };
  }, []);
  return { root, input, opening, query, setQuery, open, close, cancel, leave };
}
