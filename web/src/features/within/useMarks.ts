import { type RefObject, useEffect } from 'react';
import type { Id } from '../../core';
import { occurrences } from './model';

/** The names by which the style sheet knows what is found, and what one is at. */
export const FOUND = 'torv-found';
export const CURRENT = 'torv-current';

/** Marks what is found in the messages that are drawn, without changing them; older browsers show only the row. */
export function useMarks(bar: RefObject<HTMLElement | null>, query: string, current: Id | undefined): void {
  useEffect(() => {
    const feed = bar.current?.closest('[data-pane]')?.querySelector('[data-region=messages]');
    if (!feed || !('highlights' in CSS)) return;
    const [found, at] = [new Highlight(), new Highlight()];
    at.priority = 1;
    CSS.highlights.set(FOUND, found);
    CSS.highlights.set(CURRENT, at);
    let frame = 0;
    const mark = () => {
      frame = 0;
      found.clear();
      at.clear();
      for (const text of feed.querySelectorAll<HTMLElement>('[data-message-id] [data-text]')) {
        const id = text.closest<HTMLElement>('[data-message-id]')?.dataset.messageId;
        for (const range of rangesIn(text, query)) (id === current ? at : found).add(range);
      }
    };
    const observer = new MutationObserver(() => (frame ||= requestAnimationFrame(mark)));
    observer.observe(feed, { childList: true, characterData: true, subtree: true });
    mark();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(FOUND);
      CSS.highlights.delete(CURRENT);
    };
  }, [bar, query, current]);
}

function rangesIn(element: HTMLElement, query: string): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map((one) => one.data).join('');
  return occurrences(text, query).map(([from, to]) => {
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (from >= before && from < after) range.setStart(node, from - before);
      if (to > before && to <= after) range.setEnd(node, to - before);
      before = after;
    }
    return range;
  });
}
