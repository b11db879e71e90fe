// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { follow, settle } from './counting';
import type { Conversation, Message } from './types';

const message = (seq: number, rest: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversation: 'chat',
  seq,
  rev: seq,
  author: 'bo',
  clientId: `client-${seq}`,
  createdAt: '2026-11-24T08:00:00.000Z',
  markdown: `m${seq}`,
  reactions: [],
  ...rest,
});

const line = (rest: Partial<Conversation> = {}): Conversation => ({
  id: 'chat',
  kind: 'group',
  members: 2,
  people: ['bo'],
  rev: 10,
  seq: 10,
  mark: 5,
  unread: 4,
  fromSeq: 0,
  mayPost: true,
  last: message(10),
  ...rest,
});

describe('a line', () => {
  test('does not count again what its rev includes', () => {
    const { conversation } = follow(line(), [{ message: message(9) }, { message: message(11) }], 11, 'ane');
    expect(conversation).toMatchObject({ rev: 11, seq: 11, unread: 5, last: { id: 'm11' } });
    const deleted = { message: message(8, { rev: 9, deletedAt: 'now' }), previous: message(8) };
    expect(follow(line(), [deleted], 10, 'ane').conversation.unread).toBe(4);
  });

  test('counts a message that was changed before it was heard of', () => {
    const { conversation } = follow(line(), [{ message: message(11, { rev: 14 }) }], 14, 'ane');
    expect(conversation).toMatchObject({ unread: 5, rev: 14 });
  });

  test('is not sure after a deletion of a message that it has not seen before, or beyond 99', () => {
    const deleted = message(8, { rev: 11, deletedAt: '2026-11-24T08:01:00.000Z', markdown: '' });
    expect(follow(line(), [{ message: deleted }], 11, 'ane')).toMatchObject({
      isUncertain: true,
      conversation: { unread: 4 },
    });
    const known = [{ message: deleted, previous: message(8) }];
    expect(follow(line(), known, 11, 'ane')).toMatchObject({
      isUncertain: false,
      conversation: { unread: 3 },
    });
    expect(follow(line({ unread: 100 }), known, 11, 'ane')).toMatchObject({
      isUncertain: true,
      conversation: { unread: 100 },
    });
  });

  test('goes down no further than none', () => {
    const deleted = { message: message(8, { rev: 11, deletedAt: 'now' }), previous: message(8) };
    expect(follow(line({ unread: 0 }), [deleted], 11, 'ane').conversation.unread).toBe(0);
  });

  test('leaves out what lies before the mark', () => {
    const { conversation } = follow(line({ mark: 20 }), [{ message: message(11) }], 11, 'ane');
    expect(conversation.unread).toBe(4);
  });
});

describe('an answer', () => {
  test('older than my mark keeps the mark, and is sure only when that reads everything', () => {
    const given = line({ mark: 5, unread: 4 });
    expect(settle(given, line({ mark: 10, unread: 0 }))).toMatchObject({
      isUncertain: false,
      conversation: { mark: 10, unread: 0 },
    });
    expect(settle(given, line({ mark: 8, unread: 2 }))).toMatchObject({
      isUncertain: true,
      conversation: { mark: 8, unread: 2 },
    });
  });

  test('older than my newest message keeps the message', () => {
    const held = line({ seq: 12, mark: 12, unread: 0, last: message(12, { author: 'ane' }) });
    expect(settle(line(), held).conversation).toMatchObject({ seq: 12, last: { id: 'm12' }, unread: 0 });
  });
});
