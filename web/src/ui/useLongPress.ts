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
      timer.current = setTimeout(onLong, LONG_MILLIS);
    },
    onPointerMove(event: PointerEvent) {
      if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > STILL_PIXELS) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
