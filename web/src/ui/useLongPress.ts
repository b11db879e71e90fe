import { type PointerEvent, useRef } from 'react';

const LONG_MILLIS = 450;
const STILL_PIXELS = 8;

/** A finger that rests. A mouse has the toolbar instead. */
export function useLongPress(onLong: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === 'mouse') return;
      from.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        untilLifted();
        onLong();
      }, LONG_MILLIS);
    },
    onPointerMove(event: PointerEvent) {
      if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > STILL_PIXELS) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

/**
 * The finger is still down on what has just come up under it. Lifting it must not press there: neither close a sheet by its backdrop nor
 * choose its first line. This ends with the next thing that is done.
 */
function untilLifted(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const unclicked = (event: Event) => {
    // Without this the browser makes mouse events and a click of it, on whatever lies there now.
    if (event.cancelable) event.preventDefault();
  };
  const end = () => {
    removeEventListener('touchend', unclicked, true);
    for (const type of ['click', 'contextmenu']) removeEventListener(type, swallow, true);
    for (const type of ['pointerdown', 'keydown']) removeEventListener(type, end, true);
  };
  addEventListener('touchend', unclicked, { capture: true, passive: false });
  for (const type of ['click', 'contextmenu']) addEventListener(type, swallow, true);
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, end, true);
}
