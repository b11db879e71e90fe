import { type UIEvent, useCallback } from 'react';
import { useRoving } from '../../ui/useRoving';

/** How far each list was scrolled. */
const kept = new Map<string, number>();

/** A list that is one stop of the Tab key, and that is found where it was left when it comes back. */
export function useListNav(key: string) {
  const { ref: rove, ...roving } = useRoving();
  const ref = useCallback(
    (list: HTMLElement | null) => {
      const top = kept.get(key);
      // Even 0 would have the page laid out for it.
      if (list && top) list.scrollTop = top;
      return rove(list);
    },
    [key, rove],
  );
  return {
    ...roving,
    ref,
    onScroll: (event: UIEvent<HTMLElement>) => kept.set(key, event.currentTarget.scrollTop),
  };
}
