import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps what is read where it is on the screen when the list's own edges move, for example because a line comes on top, and
 * keeps the end in sight when there is less room below.
 */
export function useStillOnScreen(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let before = box.getBoundingClientRect();
    const observer = new ResizeObserver(() => {
      const now = box.getBoundingClientRect();
      if (now.height === 0) return;
      const down = now.top - before.top;
      const lost = Math.max(before.height - now.height, 0);
      before = now;
      if (down === 0 && lost === 0) return;
      const fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight;
      if (fromEnd <= lost + 1) box.scrollTop = box.scrollHeight;
      else box.scrollTop += down;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller]);
}
