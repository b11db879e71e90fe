import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Id, MessageList, TimelineState } from '../../core';
import { preferences } from '../../ui/preferences';
import type { Row } from './model';
import { useStillOnScreen } from './useStillOnScreen';

const NEAR_END = 40;
const NEAR_EDGE = 1_500;
const ESTIMATED = { day: 48, fresh: 32, replies: 40, message: 52, pending: 52 };

/** Where a reader was when they left a list, and how tall everything was. */
interface Kept {
  offset: number;
  isAtEnd: boolean;
  sizes: VirtualItem[];
  /** How rows looked then: sizes hold for that look alone. */
  rowsAs: string;
}
const kept = new WeakMap<MessageList, Kept>();

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  list: MessageList;
  state: TimelineState;
  rows: Row[];
  /** A message that was asked for by its address. */
  marked?: Id;
  /** A message that was looked for. */
  found?: Id;
  /** The row that must stay drawn though it is out of sight: the one with the focus or being edited. */
  held: number[];
}

/**
 * Draws only what is in sight, and keeps the reader's place: at the end it follows what arrives, elsewhere nothing moves.
 * Opens at the marked message, at the first unread one, where the reader left, or at the end.
 */
export function useTimeline({ scroller, list, state, rows, marked, found, held }: Options) {
  const [before] = useState(() => kept.get(list));
  const [isAtEnd, setAtEnd] = useState(false);
  const wasComplete = useDeferredValue(!state.hasNewer);
  const heldKey = held.filter((index) => index >= 0).join();

  // No compiler memoizes here, and what it returns goes to no memoized component.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATED[rows[index]?.kind ?? 'message'],
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        const more = heldKey ? heldKey.split(',').map(Number) : [];
        return [...new Set([...shown, ...more.filter((index) => index < range.count)])].sort((a, b) => a - b);
      },
      [heldKey],
    ),
    overscan: 10,
    anchorTo: 'end',
    followOnAppend: wasComplete && !state.hasNewer,
    scrollEndThreshold: NEAR_END,
    paddingStart: 16,
    paddingEnd: 12,
    scrollPaddingStart: 48,
    initialMeasurementsCache: before?.rowsAs === rowsAs() ? before.sizes : undefined,
    initialOffset: before?.offset ?? 0,
  });

  const hold = useEffectEvent((index: number) => index < anchorOf(rows, virtualizer, scroller.current));
  useLayoutEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ index }) => hold(index);
  }, [virtualizer]);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || box.clientHeight === 0) return;
    const fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight;
    const atEnd = fromEnd <= NEAR_END && !list.get().hasNewer;
    setAtEnd(atEnd);
    kept.set(list, {
      offset: box.scrollTop,
      isAtEnd: atEnd,
      sizes: kept.get(list)?.sizes ?? [],
      rowsAs: rowsAs(),
    });
    if (box.scrollTop < NEAR_EDGE) void list.loadOlder();
    if (fromEnd < NEAR_EDGE) void list.loadNewer();
  }, [list, scroller]);

  const goTo = useCallback(
    (index: number, align: 'start' | 'center' | 'auto') => virtualizer.scrollToIndex(index, { align }),
    [virtualizer],
  );

  const toNewest = useCallback(() => {
    if (list.get().hasNewer)
      void list.showNewest().then(() => requestAnimationFrame(() => virtualizer.scrollToEnd()));
    else virtualizer.scrollToEnd();
  }, [list, virtualizer]);

  const openFirst = useEffectEvent(() => {
    if (marked) return;
    const fresh = rows.findIndex((row) => row.kind === 'fresh');
    if (fresh >= 0) goTo(fresh, 'start');
    else if (!before || before.isAtEnd) virtualizer.scrollToEnd();
  });
  useLayoutEffect(() => openFirst(), []);

  useStillOnScreen(scroller);
  useJump(rows, marked, goTo);
  useJump(rows, found, goTo);

  useEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [look, rows]);

  const newestOwn = state.pending.at(-1)?.clientId;
  const follow = useEffectEvent(() => toNewest());
  const seenOwn = useRef(newestOwn);
  useEffect(() => {
    if (newestOwn && newestOwn !== seenOwn.current) follow();
    seenOwn.current = newestOwn;
  }, [newestOwn]);

  useEffect(
    () => () => {
      const now = kept.get(list);
      if (now) kept.set(list, { ...now, sizes: virtualizer.takeSnapshot(), rowsAs: rowsAs() });
    },
    [list, virtualizer],
  );

  return { virtualizer, look, goTo, toNewest, isAtEnd };
}

type GoTo = (index: number, align: 'start' | 'center' | 'auto') => void;

const UNDER_WAY_MILLIS = 600;

/** Goes to a message when it is asked for, as soon as it is here; older ones that come meanwhile move its index. */
function useJump(rows: Row[], message: Id | undefined, goTo: GoTo): void {
  const at = message ? rows.findIndex((row) => row.kind === 'message' && row.message.id === message) : -1;
  const jumped = useRef<{ message: Id; since: number }>(undefined);
  const jump = useEffectEvent(() => {
    if (message === undefined) return;
    if (jumped.current?.message !== message) jumped.current = { message, since: performance.now() };
    if (performance.now() - jumped.current.since < UNDER_WAY_MILLIS) goTo(at, 'center');
  });
  const isHere = at >= 0;
  useLayoutEffect(() => {
    if (isHere) jump();
    else jumped.current = undefined;
  }, [message, isHere, at]);
}

/**
 * The row that stays where it is when others change their height: the one that is pointed at or has the focus, otherwise the
 * topmost message that begins in view, or the one that fills it.
 */
function anchorOf(
  rows: Row[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  box: HTMLElement | null,
): number {
  const top = virtualizer.scrollOffset ?? 0;
  const bottom = top + (virtualizer.scrollRect?.height ?? 0);
  const inView = virtualizer.getVirtualItems().filter(({ start, end }) => end > top && start < bottom);
  const held = box?.querySelector('[data-index]:hover') ?? box?.querySelector('[data-index]:focus-within');
  const heldAt = Number(held?.getAttribute('data-index') ?? -1);
  if (inView.some(({ index }) => index === heldAt)) return heldAt;
  const isMessage = (index: number) => rows[index]?.kind === 'message' || rows[index]?.kind === 'pending';
  return (inView.find(({ start, index }) => start >= top && isMessage(index)) ?? inView[0])?.index ?? 0;
}

function rowsAs(): string {
  const { density, messages } = preferences.get();
  return `${density} ${messages}`;
}
