import type { Conversation, Id, Message, NotifyEvent, ThreadMark } from '../../core';

/** Whether an address shows where a message stands. */
export function shows(pathname: string, event: NotifyEvent, message: Message | undefined): boolean {
  const [, place, conversation, part, thread] = pathname.split('/');
  if (place !== 'c' || conversation !== event.conversation) return false;
  return !message?.replyTo || (part === 't' && thread === message.replyTo);
}

/** Where a press on the notification leads. */
export function pathOf({ conversation, message }: NotifyEvent, replyTo: Id | undefined): string {
  return replyTo ? `/c/${conversation}/t/${replyTo}/m/${message}` : `/c/${conversation}/m/${message}`;
}

/** Whether what was told of has been read, on whichever device. */
export function isRead(
  told: Pick<Message, 'seq' | 'replyTo'>,
  line: Pick<Conversation, 'mark'> | undefined,
  thread: ThreadMark | undefined,
): boolean {
  if (!line) return true;
  return told.replyTo ? thread !== undefined && thread.seq >= told.seq : line.mark >= told.seq;
}
