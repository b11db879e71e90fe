import { useEffect, useEffectEvent, useState } from 'react';
import type { Items } from '../core';

const TYPING_MILLIS = 120;

interface Pages<T> {
  items: T[];
  next?: string;
  key?: string;
  hasFailed?: boolean;
}

/** A list that is found by what one types and grows page by page. What was found before stands until the new answer is here. */
export function usePages<T>(key: string, load: (after?: string) => Promise<Items<T>>) {
  const [pages, setPages] = useState<Pages<T>>({ items: [] });
  const [tries, setTries] = useState(0);
  const question = useEffectEvent(load);
  const pause = useEffectEvent(() => (pages.key === undefined ? 0 : TYPING_MILLIS));
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      question().then(
        ({ items, next }) => isCurrent && setPages({ items, next, key }),
        () => isCurrent && setPages((now) => ({ ...now, key, hasFailed: true })),
      );
    }, pause());
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, tries]);
  return {
    items: pages.items,
    isLoading: pages.key !== key,
    hasFailed: pages.hasFailed === true,
    hasMore: pages.next !== undefined && pages.key === key,
    again: () => setTries((now) => now + 1),
    loadMore: () => {
      void load(pages.next).then(
        ({ items, next }) =>
          setPages((now) => (now.key === key ? { items: [...now.items, ...items], next, key } : now)),
        () => undefined,
      );
    },
    change: (change: (items: T[]) => T[]) => setPages((now) => ({ ...now, items: change(now.items) })),
  };
}
