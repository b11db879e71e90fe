import { useEffect, useRef } from 'react';
import { useCore, useMe } from '../../app/core';
import type { Id, Message, Readable } from '../../core';
import type { TimelineState } from '../../core/types';
import { isWithin } from './model';

/** Longer than that, and one has gone on to something else. */
const PATIENCE_MILLIS = 3_000;

/**
 * Finds the last message of one's own; what is still on its way is the last, and is waited for.
 *
 * @param isStill asked when it has arrived: whether it is still wanted
 * @param then nothing when there is none, or it is too late to edit it
 * @returns ends the waiting
 */
export function findLast(
  list: Readable<TimelineState>,
  isEditable: (message: Message) => boolean,
  isStill: () => boolean,
  then: (id: Id | undefined) => void,
): () => void {
  const waited = list.get().pending.findLast(({ state }) => state !== 'failed')?.clientId;
  if (!waited) {
    const last = list.get().messages.findLast(isEditable);
    then(last?.id);
    return () => undefined;
  }
  const stop = list.subscribe(() => {
    const sent = list.get().messages.find(({ clientId }) => clientId === waited);
    if (!sent) return;
    end();
    if (isStill()) then(sent.id);
  });
  const timer = setTimeout(stop, PATIENCE_MILLIS);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
  return end;
}

/** What ↑ in an empty box does: it opens the last message of one's own where it stands. */
export function useEditLast(
  list: Readable<TimelineState>,
  place: { conversation: Id; thread?: Id },
  edit: (id: Id | undefined) => void,
): () => void {
  const core = useCore();
  const me = useMe();
  const end = useRef<() => void>(undefined);
  const { conversation, thread } = place;
  useEffect(() => () => end.current?.(), [conversation, thread]);
  return () => {
    const { editMinutes } = core.session.get().limits ?? {};
    end.current?.();
    end.current = findLast(
      list,
      (one) => one.author === me.id && !one.deletedAt && isWithin(editMinutes, one),
      () => core.draft(conversation, thread).get() === '',
      edit,
    );
  };
}
