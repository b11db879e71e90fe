import type { Message } from '../core';

/** Where a message is shown in its context: a reply in its thread. */
export function messageAddress({
  conversation,
  replyTo,
  id,
}: Pick<Message, 'conversation' | 'replyTo' | 'id'>): string {
  return `/c/${conversation}${replyTo ? `/t/${replyTo}` : ''}/m/${id}`;
}
