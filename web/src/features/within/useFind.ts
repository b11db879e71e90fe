import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Id, MessageList } from '../../core';
import { plainText } from '../../ui/plainText';
import { Finder, stepFrom } from './model';

/** How many messages are looked through before one is asked whether to go on. */
const AT_ONCE = 1_000;
const A_PAGE = 100;
const TYPING_MILLIS = 150;

/** Looks for words in a whole conversation, first in what is here, then further back a stretch at a time. */
export function useFind(list: MessageList, query: string) {
  const core = useCore();
  const { t } = useTranslation();
  const { messages, hasOlder, hasNewer } = useReadable(list);
  const finder = useMemo(
    () =>
      new Finder(
        (message) => plainText(message.markdown, core, t),
        () => new Promise((done) => setTimeout(done)),
      ),
    [core, t],
  );
  const [found, setFound] = useState<{ query: string; ids: Id[] }>({ query: '', ids: [] });
  const [current, setCurrent] = useState<Id>();
  const [allowed, setAllowed] = useState(AT_ONCE);
  const [asked, setAsked] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(query.trim());
      setAllowed((now) => Math.max(now, list.get().messages.length + AT_ONCE));
    }, TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [query, list]);

  const take = useEffectEvent((ids: Id[]) => {
    const isNew = asked !== found.query;
    setFound({ query: asked, ids });
    if (isNew || current === undefined || !ids.includes(current)) setCurrent(ids[0]);
  });
  useEffect(() => {
    let isAsked = true;
    void finder
      .find(messages, asked, () => isAsked)
      .then((ids) => {
        if (ids && isAsked) take(ids);
      });
    return () => {
      isAsked = false;
    };
  }, [finder, messages, asked]);

  const isLooking = asked !== '' && (hasNewer || (hasOlder && messages.length < allowed));
  useEffect(() => {
    if (!isLooking) return;
    void (hasNewer ? list.loadNewer(A_PAGE) : list.loadOlder(A_PAGE));
  }, [isLooking, hasNewer, messages, list]);

  const further = () => setAllowed(messages.length + AT_ONCE);
  const step = (by: 1 | -1) => {
    const isAtOldest = by === 1 && (found.ids.length === 0 || current === found.ids.at(-1));
    if (isAtOldest && hasOlder) further();
    else setCurrent(stepFrom(found.ids, current, by));
  };
  const isDone = asked !== '' && found.query === asked;
  return {
    ids: isDone ? found.ids : [],
    current: isDone ? current : undefined,
    /** Whether the answer is there, for what has been looked through. */
    isDone,
    isLooking,
    /** When the oldest message looked through was written; nothing when that is the first of all. */
    backTo: hasOlder ? messages[0]?.createdAt : undefined,
    step,
    further,
  };
}
