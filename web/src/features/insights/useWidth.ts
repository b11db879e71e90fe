import { type RefCallback, useCallback, useState } from 'react';

/**
 * How wide a drawing's place is, in pixels: it is drawn in them, so that its words are as large as all others.
 *
 * @param guess until it is known
 */
export function useWidth(guess: number): [RefCallback<Element>, number] {
  const [width, setWidth] = useState(guess);
  const ref: RefCallback<Element> = useCallback((place) => {
    if (!place) return;
    const measure = () => {
      const { width: is } = place.getBoundingClientRect();
      if (is > 0) setWidth(Math.round(is));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
