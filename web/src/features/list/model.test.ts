import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../core';
import { isShown } from './model';

const channel = { id: 'k', kind: 'channel', unread: 0 } as Conversation;
const chat = { id: 'c', kind: 'direct', unread: 2 } as Conversation;

describe('isShown', () => {
  it('shows everything, or one kind', () => {
    expect(isShown(channel, 'all')).toBe(true);
    expect(isShown(channel, 'channels')).toBe(true);
    expect(isShown(channel, 'chats')).toBe(false);
    expect(isShown(chat, 'channels')).toBe(false);
    expect(isShown(chat, 'chats')).toBe(true);
  });

  it('shows the unread, and the one that is open', () => {
    expect(isShown(chat, 'unread')).toBe(true);
    expect(isShown(channel, 'unread')).toBe(false);
    expect(isShown(channel, 'unread', 'k')).toBe(true);
  });
});
