import type { Conversation } from '../../core';

export const FILTERS = ['all', 'unread', 'channels', 'chats'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a filter lets through. The conversation that is open stays, so that it does not vanish while it is read. */
export function isShown(conversation: Conversation, filter: Filter, open?: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unread':
      return conversation.unread > 0 || conversation.id === open;
    case 'channels':
      return conversation.kind === 'channel';
    case 'chats':
      return conversation.kind !== 'channel';
  }
}
