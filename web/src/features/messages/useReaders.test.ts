import { describe, expect, it } from 'vitest';
import type { Message } from '../../core';
import { lastRead } from './useReaders';

const mine = (seq: number, more: Partial<Message> = {}) =>
  ({ id: `m${seq}`, seq, author: 'me', ...more }) as Message;

describe('lastRead', () => {
  it('puts each reader at the last of my messages they have read', () => {
    const messages = [mine(1), mine(2, { author: 'ane' }), mine(3), mine(4)];
    const marks = new Map([
      ['ane', 3],
      ['bo', 2],
      ['chen', 9],
      ['dina', 3],
    ]);
    expect([...lastRead(marks, messages, 'me')]).toEqual([
      ['m3', 'ane,dina'],
      ['m1', 'bo'],
      ['m4', 'chen'],
    ]);
  });

  it('leaves out myself, who has read nothing of mine, and deleted messages', () => {
    const marks = new Map([
      ['me', 9],
      ['ane', 0],
      ['bo', 2],
    ]);
    expect([...lastRead(marks, [mine(1), mine(2, { deletedAt: 'now' })], 'me')]).toEqual([['m1', 'bo']]);
  });
});
