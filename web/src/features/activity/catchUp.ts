import type { Conversation } from '../../core';

/** What is unread, in the order in which it is worth reading. */
export interface Unread {
  /** Somebody writes to me: chats of two, the latest first. */
  direct: Conversation[];
  /** Chats of several, the latest first. */
  groups: Conversation[];
  /** Those with most to read first. */
  channels: Conversation[];
}

/** What is muted or hidden asks for nobody's attention. */
export function unreadOf(conversations: Conversation[]): Unread {
  const unread = conversations.filter((one) => one.unread > 0 && !one.muted && !one.hidden);
  const latest = (those: Conversation[]) =>
    [...those].sort((a, b) => (b.last?.createdAt ?? '').localeCompare(a.last?.createdAt ?? ''));
  return {
    direct: latest(unread.filter(({ kind }) => kind === 'direct')),
    groups: latest(unread.filter(({ kind }) => kind === 'group' || kind === 'self')),
    channels: unread.filter(({ kind }) => kind === 'channel').sort((a, b) => b.unread - a.unread),
  };
}
