import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import type { Core, Id, MessageList } from '../../core';

const MOST_TRIES = 12;
/** Half of what the server answers around a message: the last of the first half is the message, or the root of its thread. */
const MIDDLE = 24;

/** Shows a message that was asked for by its address; of a reply its thread, in place of the address that asked. */
export function useLinked(list: MessageList, conversation: Id, message: Id | undefined): void {
  const core = useCore();
  const navigate = useNavigate();
  const openThread = useEffectEvent((root: Id) => {
    void navigate(`/c/${conversation}/t/${root}/m/${message}`, { replace: true });
  });
  useEffect(() => {
    if (!message || list.get().messages.some((one) => one.id === message)) return;
    let isCurrent = true;
    void ask(core, list, conversation, message).then((root) => {
      if (isCurrent && root) openThread(root);
    });
    return () => {
      isCurrent = false;
    };
  }, [core, list, conversation, message]);
}

/** What is being asked for now: asking twice at once would answer the second with nothing. */
const asked = new WeakMap<MessageList, { message: Id; answer: Promise<Id | undefined> }>();

function ask(core: Core, list: MessageList, conversation: Id, message: Id): Promise<Id | undefined> {
  const now = asked.get(list);
  if (now?.message === message) return now.answer;
  const answer = show(core, list, conversation, message).finally(() => asked.delete(list));
  asked.set(list, { message, answer });
  return answer;
}

/** Fetches what stands around a message, and says in which thread it is, if it is in one. */
async function show(core: Core, list: MessageList, conversation: Id, message: Id): Promise<Id | undefined> {
  const known = core.findMessage(conversation, message)?.replyTo;
  if (known) {
    void list.open();
    return known;
  }
  await list.showAround(message);
  const { messages } = list.get();
  if (messages.some((one) => one.id === message)) return undefined;
  const near = messages
    .map((one, i) => ({ one, away: Math.abs(i - MIDDLE) }))
    .filter(({ one }) => one.thread)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_TRIES);
  await Promise.all(near.map(({ one }) => core.thread(conversation, one.id).open()));
  return core.findMessage(conversation, message)?.replyTo;
}
