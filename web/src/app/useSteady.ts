import { useEffect, useRef, useState } from 'react';
import { type Line, SAID_AFTER_MILLIS, SHOWN_FOR_MILLIS } from './connectionLine';

/** The line as it shows: later than it is so, and not gone before it could be read. */
export function useSteady(line: Line | undefined): Line | undefined {
  const [shown, setShown] = useState<Line>();
  const since = useRef(0);
  useEffect(() => {
    if (line === shown) return;
    const wait =
      line === undefined
        ? since.current + SHOWN_FOR_MILLIS - performance.now()
        : shown === undefined
          ? SAID_AFTER_MILLIS[line]
          : 0;
    const timer = setTimeout(() => {
      since.current = performance.now();
      setShown(line);
    }, wait);
    return () => clearTimeout(timer);
  }, [line, shown]);
  return shown;
}
