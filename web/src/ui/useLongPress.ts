import { type PointerEvent, useRef } from 'react';

const LONG_MILLIS = 450;
const STILL_PIXELS = 8;
/** Browsers send a click, if they do, this soon after the finger is lifted. */
const CLICK_MILLIS = 100;

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
 * choose its first line.
 */
function untilLifted(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const types = ['click', 'contextmenu'];
  const end = () => {
    removeEventListener('touchend', lifted, true);
    removeEventListener('touchcancel', lifted, true);
    setTimeout(() => types.forEach((type) => removeEventListener(type, swallow, true)), CLICK_MILLIS);
  };
  const lifted = (event: Event) => {
    // Without this the browser makes mouse events and a click of it, on whatever lies there now.
    if (event.cancelable) event.preventDefault();
    end();
  };
  types.forEach((type) => addEventListener(type, swallow, true));
  addEventListener('touchend', lifted, { capture: true, passive: false });
  addEventListener('touchcancel', lifted, true);
}
