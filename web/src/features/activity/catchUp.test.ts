import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../core';
import { unreadOf } from './catchUp';

const line = (id: string, about: object) => ({ id, kind: 'channel', unread: 1, ...about }) as Conversation;
const at = (createdAt: string) => ({ last: { createdAt } });
const ids = (those: Conversation[]) => those.map(({ id }) => id);

describe('unreadOf', () => {
  it('puts chats in order of time and channels in order of how much there is to read', () => {
    const unread = unreadOf([
      line('old', { kind: 'direct', ...at('2026-11-20') }),
      line('new', { kind: 'direct', ...at('2026-11-25') }),
      line('group', { kind: 'group' }),
      line('few', { unread: 2 }),
      line('many', { unread: 70 }),
    ]);
    expect(ids(unread.direct)).toEqual(['new', 'old']);
    expect(ids(unread.groups)).toEqual(['group']);
    expect(ids(unread.channels)).toEqual(['many', 'few']);
  });

  it('leaves out what is read, muted or hidden', () => {
    const those = [
      line('read', { unread: 0 }),
      line('muted', { muted: true }),
      line('hidden', { hidden: true }),
    ];
    expect(unreadOf(those)).toEqual({ direct: [], groups: [], channels: [] });
  });
});
