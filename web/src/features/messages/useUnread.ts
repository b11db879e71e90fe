import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Id, MessageList, TimelineState } from '../../core';
import { countAfter, readOn, type Row } from './model';

interface Options {
  list: MessageList;
  state: TimelineState;
  rows: Row[];
  /** Up to where it was read when the reader came. */
  mark?: number;
  me: Id;
  /** The places of the first and the last message in view. */
  inView?: { from: number; to: number };
  goTo: (index: number, align: 'start') => void;
}

/** What lies unread above because one leapt over it, and the way to it; nothing once one has read on through it. */
export function useUnread({ list, state, rows, mark, me, inView, goTo }: Options) {
  const { messages, hasOlder } = state;
  const [read, setRead] = useState(mark ?? 0);
  const isAsked = useRef(false);
  const fresh = mark === undefined ? -1 : rows.findIndex((row) => row.kind === 'fresh');
  const isHere = fresh >= 0;
  const go = useEffectEvent(() => {
    goTo(fresh, 'start');
    isAsked.current = false;
  });
  useLayoutEffect(() => {
    if (isAsked.current && isHere) go();
  }, [isHere]);
  if (mark === undefined) return undefined;
  const at = messages.findLastIndex((one) => one.seq <= read) + 1;
  const next = at === 0 && hasOlder ? undefined : messages[at];
  const now = readOn(read, next?.seq, inView);
  if (now !== read) setRead(now);
  const isFar = at === 0 && hasOlder && messages.length > 0;
  if (!isFar && (!next || !inView || next.seq >= inView.from)) return undefined;
  const first = rows[fresh + 1];
  return {
    count: countAfter(messages, mark, me),
    since: fresh >= 0 && first?.kind === 'message' ? first.message.createdAt : undefined,
    show: () => {
      if (isHere) return goTo(fresh, 'start');
      isAsked.current = true;
      void list.showAround(mark);
    },
  };
}
