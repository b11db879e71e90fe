import { MOST_UNREAD } from './counting';
import type { Change } from './messageLog';
import type { Id, Message, ThreadMark } from './types';

/** My mark in a thread after news of it, and whether its number of unread replies is a guess. */
export interface CountedThread {
  mark: ThreadMark;
  isUncertain: boolean;
}

/** Whether a reply is one that can be unread: written by somebody else, not deleted. */
export function isCountableReply(message: Message, me: Id): boolean {
  return message.author !== undefined && message.author !== me && !message.system && !message.deletedAt;
}

export function mentionsPerson(message: Message, person: Id): boolean {
  return message.markdown.includes(`<torv:person/${person}>`);
}

/** My mark after changes of the thread's replies that bring the conversation to {@code rev}. */
export function followReplies(mark: ThreadMark, changes: Change[], rev: number, me: Id): CountedThread {
  const counted = { mark: { ...mark }, isUncertain: false };
  for (const change of changes) {
    if (change.message.rev > mark.rev) followReply(counted, change, mark.rev, me);
  }
  counted.mark.rev = Math.max(mark.rev, rev);
  return counted;
}

function followReply(counted: CountedThread, { message, previous }: Change, countedTo: number, me: Id): void {
  const now = counted.mark;
  if (message.author === me && !message.system) {
    if (message.seq > countedTo) counted.mark = wrote(now, message);
  } else if (now.follows && message.seq > now.seq) {
    if (message.seq > countedTo) {
      if (isCountableReply(message, me)) now.unread = Math.min(MOST_UNREAD, now.unread + 1);
    } else if (message.deletedAt && message.author && now.unread > 0) {
      const isFirstNews = previous !== undefined && !previous.deletedAt;
      if (isFirstNews && now.unread < MOST_UNREAD) now.unread--;
      else counted.isUncertain = true;
    }
  }
}

/** Who replies follows the thread, and has read what stood before. */
export function wrote(mark: ThreadMark, { seq }: Message): ThreadMark {
  return seq > mark.seq || !mark.follows
    ? { ...mark, follows: true, seq: Math.max(seq, mark.seq), unread: 0 }
    : mark;
}

/**
 * A mark as the server gave it, beside the one held.
 *
 * @param owed up to where I have read here, if the server does not know that yet
 */
export function settleThread(
  given: ThreadMark,
  held: ThreadMark | undefined,
  owed: number | undefined,
): CountedThread {
  if (held && given.rev < held.rev) {
    const isNews =
      given.follows !== held.follows || (held.follows && held.unread > 0 && given.seq > held.seq);
    return { mark: held, isUncertain: isNews };
  }
  if (owed === undefined || owed <= given.seq || !given.follows) return { mark: given, isUncertain: false };
  const isAllRead = held !== undefined && held.unread === 0 && given.rev === held.rev;
  const unread = held ? Math.min(given.unread, held.unread) : given.unread;
  return { mark: { ...given, seq: owed, unread }, isUncertain: !isAllRead };
}
