import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const PATIENCE_MILLIS = 3_000;
/** How far each page of the history was scrolled, by the key of its entry. */
const kept = new Map<string, number>();

/** Going back or forward finds a page where it was left. A conversation looks after itself. */
export function useKeptScroll(): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    const main = document.getElementById('main');
    if (!main || pathname.startsWith('/c/')) return;
    const top = type === 'POP' ? (kept.get(key) ?? 0) : 0;
    const stop = top > 0 ? scrollWhenThere(main, top) : undefined;
    const note = ({ target }: Event) => {
      if (target === pageOf(main)) kept.set(key, (target as HTMLElement).scrollTop);
    };
    main.addEventListener('scroll', note, true);
    return () => {
      stop?.();
      main.removeEventListener('scroll', note, true);
    };
  }, [key, pathname, type]);
}

function pageOf(main: HTMLElement): HTMLElement | undefined {
  return main.firstElementChild instanceof HTMLElement ? main.firstElementChild : undefined;
}

/** The page is drawn again from what the server says, so it grows for a while; whoever scrolls meanwhile has the say. */
function scrollWhenThere(main: HTMLElement, top: number): () => void {
  const attempt = () => {
    const page = pageOf(main);
    if (!page) return;
    page.scrollTop = top;
    if (Math.abs(page.scrollTop - top) < 1) stop();
  };
  const observer = new MutationObserver(attempt);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const type of ['wheel', 'touchmove', 'keydown']) main.removeEventListener(type, stop);
  };
  const timer = setTimeout(stop, PATIENCE_MILLIS);
  for (const type of ['wheel', 'touchmove', 'keydown']) main.addEventListener(type, stop, { passive: true });
  observer.observe(main, { childList: true, subtree: true });
  attempt();
  return stop;
}
