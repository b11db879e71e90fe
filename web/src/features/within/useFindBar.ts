import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../core';
import { keyOf } from '../../ui/keys';

/** Opens and closes the bar that finds in a conversation, and gives the focus back where it was. */
export function useFindBar() {
  const [asked, setAsked] = useState(0);
  const [found, setFound] = useState<Id>();
  const from = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || keyOf(event, 'anywhere') !== 'findHere') return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      event.preventDefault();
      const focused = document.activeElement as HTMLElement | null;
      if (!focused?.closest('[role=search]')) from.current = focused;
      setAsked((now) => now + 1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  const close = () => {
    setAsked(0);
    setFound(undefined);
    const back = from.current?.isConnected && from.current !== document.body ? from.current : undefined;
    (back ?? document.querySelector<HTMLElement>('[data-region=write] [data-composer]'))?.focus({
      preventScroll: true,
    });
  };
  return { asked, isOpen: asked > 0, found, setFound, close };
}
