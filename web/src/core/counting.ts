import type { Change } from './messageLog';
import type { Conversation, Id, Message } from './types';

/** The server counts no further: it means "more than 99". */
export const MOST_UNREAD = 100;

/** What the list knows of a conversation after changes, and whether its number of unread messages is a guess. */
export interface Counted {
  conversation: Conversation;
  isUncertain: boolean;
}

/** Whether a message is one that can be unread: in the timeline, written by somebody else, not deleted. */
export function isCountable(message: Message, me: Id): boolean {
  return (
    message.replyTo === undefined &&
    message.author !== undefined &&
    message.author !== me &&
    !message.system &&
    !message.deletedAt
  );
}

/**
 * The conversation's line after changes that bring it to {@code rev}. {@link Conversation.rev} is where the line's numbers
 * stand: what is not beyond it has been counted.
 */
export function follow(line: Conversation, changes: Change[], rev: number, me: Id): Counted {
  const counted: Counted = { conversation: { ...line }, isUncertain: false };
  for (const change of changes) {
    if (change.message.rev > line.rev) followOne(counted, change, line.rev, me);
  }
  counted.conversation.rev = Math.max(line.rev, rev);
  return counted;
}

function followOne(counted: Counted, { message, previous }: Change, countedTo: number, me: Id): void {
  const now = counted.conversation;
  if (message.replyTo !== undefined) return;
  showLast(now, message);
  if (message.author === me && !message.system) {
    if (message.seq > now.mark) moveMark(now, message.seq, 0);
  } else if (message.seq > now.mark) {
    if (message.seq > countedTo) {
      if (isCountable(message, me)) now.unread = Math.min(MOST_UNREAD, now.unread + 1);
    } else if (message.deletedAt && message.author && now.unread > 0) {
      const isFirstNews = previous !== undefined && !previous.deletedAt;
      if (isFirstNews && now.unread < MOST_UNREAD) now.unread--;
      else counted.isUncertain = true;
    }
  }
}

/** The line of a message of mine that the server has just confirmed; posting reads what came before. */
export function followPosted(line: Conversation, message: Message): Conversation {
  const now = { ...line };
  if (message.replyTo !== undefined) return now;
  showLast(now, message);
  if (message.seq > now.mark) moveMark(now, message.seq, 0);
  return now;
}

/** A message's new state, where the list shows it. */
export function showLast(line: Conversation, message: Message): void {
  const isNewState = line.last?.id === message.id && message.rev >= line.last.rev;
  if (message.replyTo === undefined && (message.seq > line.seq || isNewState)) {
    line.seq = message.seq;
    line.last = message;
  }
}

/**
 * A line as the server gave it, beside the one held: a mark moved here and not yet told to the server stands, and so does a
 * message that is newer than the answer.
 */
export function settle(given: Conversation, held: Conversation | undefined): Counted {
  const now = { ...given };
  if (!held) return { conversation: now, isUncertain: false };
  if (held.last) showLast(now, held.last);
  if (held.mark <= given.mark) return { conversation: now, isUncertain: false };
  const isAllRead = held.mark >= now.seq;
  moveMark(now, held.mark, isAllRead ? 0 : Math.min(given.unread, held.unread));
  return { conversation: now, isUncertain: !isAllRead };
}

function moveMark(line: Conversation, mark: number, unread: number): void {
  line.mark = mark;
  line.unread = unread;
}
