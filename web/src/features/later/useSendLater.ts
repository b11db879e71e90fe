import { useRef } from 'react';
import { useCore } from '../../app/core';
import { type Id, newId, Problem } from '../../core';
import { momentOf } from './model';

/** Hands a message to the server to send later. Tried again with the same text it is the same message: it never comes twice. */
export function useSendLater(conversation: Id, thread: Id | undefined) {
  const core = useCore();
  const tried = useRef<{ markdown: string; clientId: Id }>(undefined);

  /**
   * @param at absent: in a few seconds, in which it can be undone; without a connection it leaves like any other message
   * @throws Problem when it does not wait
   */
  return async (markdown: string, at?: Date): Promise<void> => {
    const clientId = tried.current?.markdown === markdown ? tried.current.clientId : newId();
    tried.current = { markdown, clientId };
    const message = { clientId, conversation, replyTo: thread, markdown };
    try {
      await core.scheduled.add(message, at && momentOf(at));
    } catch (error) {
      if (at || !Problem.of(error).isTransient) throw error;
      core.post(conversation, markdown, thread, clientId);
    }
    tried.current = undefined;
  };
}
