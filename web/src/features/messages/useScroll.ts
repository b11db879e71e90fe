import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id, MessageList, TimelineState } from '../../core';

const NEAR_END = 60;
const NEAR_EDGE = 800;

/**
 * Keeps the reader's place: at the end it follows what arrives, elsewhere nothing moves when older messages come in above.
 * Opens at the marked message, otherwise at the end.
 */
export function useScroll(list: MessageList, state: TimelineState, marked: Id | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<{ first?: Id; height: number; opened: boolean }>({ height: 0, opened: false });
  const stick = useRef(marked === undefined);
  const [isAtEnd, setAtEnd] = useState(marked === undefined);
  const [leftAt, setLeftAt] = useState(Number.MAX_SAFE_INTEGER);
  const [focused, setFocused] = useState(() => document.hasFocus());
  const first = state.messages[0]?.id;
  const newest = state.messages.at(-1)?.seq ?? 0;

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || state.status !== 'ready') return;
    const then = before.current;
    if (!then.opened && marked) {
      box.querySelector(`[data-message-id="${marked}"]`)?.scrollIntoView({ block: 'center' });
    } else if (stick.current) {
      box.scrollTop = box.scrollHeight;
    } else if (then.first && then.first !== first) {
      box.scrollTop += box.scrollHeight - then.height;
    }
    before.current = { first, height: box.scrollHeight, opened: true };
  }, [first, marked, state]);

  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const keep = new ResizeObserver(() => {
      if (stick.current) box.scrollTop = box.scrollHeight;
    });
    keep.observe(box);
    if (box.firstElementChild) keep.observe(box.firstElementChild);
    return () => keep.disconnect();
  }, [state.status]);

  useEffect(() => {
    const change = () => setFocused(document.hasFocus());
    addEventListener('focus', change);
    addEventListener('blur', change);
    return () => {
      removeEventListener('focus', change);
      removeEventListener('blur', change);
    };
  }, []);

  const onScroll = useCallback(() => {
    const box = ref.current;
    if (!box) return;
    const fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight;
    const atEnd = fromEnd < NEAR_END;
    stick.current = atEnd && !list.get().hasNewer;
    setAtEnd(atEnd);
    setLeftAt((now) => (atEnd ? Number.MAX_SAFE_INTEGER : now === Number.MAX_SAFE_INTEGER ? newest : now));
    if (box.scrollTop < NEAR_EDGE) void list.loadOlder();
    if (fromEnd < NEAR_EDGE) void list.loadNewer();
  }, [list, newest]);

  const toNewest = useCallback(() => {
    stick.current = true;
    if (list.get().hasNewer) void list.showNewest();
    else ref.current?.scrollTo({ top: ref.current.scrollHeight });
  }, [list]);

  return { ref, onScroll, isAtEnd, leftAt, focused, toNewest };
}
