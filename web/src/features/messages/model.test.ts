import { describe, expect, it } from 'vitest';
import type { Message, Pending, TimelineState } from '../../core';
import { cardsOf, countAfter, isEmojiOnly, isLong, layOut, isMentioned, readOn } from './model';

const ME = 'me';
const MINE = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4d';
const ANE = 'ane';

function message(seq: number, author: string, createdAt: string, more: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    clientId: `c${seq}`,
    conversation: 'x',
    seq,
    rev: seq,
    author,
    createdAt,
    markdown: `text ${seq}`,
    reactions: [],
    ...more,
  };
}

function pending(clientId: string, createdAt: string): Pending {
  return { clientId, conversation: 'x', markdown: 'text', createdAt, state: 'queued' };
}

function state(messages: Message[], more: Partial<TimelineState> = {}): TimelineState {
  return { status: 'ready', messages, pending: [], hasOlder: false, hasNewer: false, ...more };
}

const nine = (minute: number, second = 0) => new Date(2026, 10, 23, 9, minute, second).toISOString();
const nextDay = new Date(2026, 10, 24, 9, 0).toISOString();

describe('layOut', () => {
  it('begins every day with its date', () => {
    const rows = layOut(state([message(1, ANE, nine(0)), message(2, ANE, nextDay)]), { me: ME });
    expect(rows.map((row) => row.kind)).toEqual(['day', 'message', 'day', 'message']);
  });

  it('keeps the date of the first message to itself while older ones may come, so that nothing moves then', () => {
    const rows = layOut(state([message(1, ANE, nine(0))], { hasOlder: true }), { me: ME });
    expect(rows.map((row) => row.kind)).toEqual(['message']);
  });

  it('lets the oldest wait for what precedes it, so that no name or date of it goes when that comes', () => {
    const two = message(2, ANE, nine(1));
    const three = message(3, ANE, nine(2));
    const before = layOut(state([two, three], { hasOlder: true }), { me: ME });
    const after = layOut(state([message(1, ANE, nine(0)), two, three], { hasOlder: true }), { me: ME });
    expect(before.map((row) => row.key)).toEqual(['c3']);
    expect(after.map((row) => row.key)).toEqual(['c2', 'c3']);
    expect(after.at(-1)).toBe(before.at(-1));
  });

  it('puts "new" nowhere while the first unread message is not known', () => {
    const rows = layOut(state([message(8, ANE, nine(0)), message(9, ANE, nine(1))], { hasOlder: true }), {
      me: ME,
      mark: 3,
    });
    expect(rows.map((row) => row.kind)).toEqual(['message']);
  });

  it('groups the messages of one author within five minutes', () => {
    const rows = layOut(
      state([
        message(1, ANE, nine(0)),
        message(2, ANE, nine(4)),
        message(3, ANE, nine(9, 1)),
        message(4, ME, nine(10)),
      ]),
      { me: ME, inThread: true },
    );
    expect(rows.map((row) => row.kind === 'message' && row.isFirst)).toEqual([true, false, true, true]);
  });

  it('puts "new" before the first unread message of somebody else', () => {
    const rows = layOut(
      state([message(1, ANE, nine(0)), message(2, ME, nine(1)), message(3, ANE, nine(2))]),
      {
        me: ME,
        mark: 1,
        inThread: true,
      },
    );
    expect(rows.map((row) => row.kind)).toEqual(['message', 'message', 'fresh', 'message']);
  });

  it('has no "new" when everything is new', () => {
    const rows = layOut(state([message(1, ANE, nine(0))]), { me: ME, mark: 0, inThread: true });
    expect(rows.map((row) => row.kind)).toEqual(['message']);
  });

  it('shows unsent messages last, under the key they keep when confirmed', () => {
    const waiting = state([message(1, ANE, nine(0))], { pending: [pending('c2', nine(1))] });
    const sent = state([message(1, ANE, nine(0)), message(2, ME, nine(1))], {
      pending: [pending('c2', nine(1))],
    });
    const key = (rows: ReturnType<typeof layOut>) => rows.map((row) => row.key);
    expect(key(layOut(waiting, { me: ME, inThread: true }))).toEqual(['c1', 'c2']);
    expect(key(layOut(sent, { me: ME, inThread: true }))).toEqual(['c1', 'c2']);
  });

  it('hides unsent messages while the newest are not here', () => {
    const rows = layOut(
      state([message(1, ANE, nine(0))], { hasNewer: true, pending: [pending('c9', nine(1))] }),
      { me: ME, inThread: true },
    );
    expect(rows).toHaveLength(1);
  });
});

describe('countAfter', () => {
  it("counts others' messages only, without deleted ones", () => {
    const messages = [
      message(1, ANE, nine(0)),
      message(2, ANE, nine(1)),
      message(3, ME, nine(2)),
      message(4, ANE, nine(3), { deletedAt: nine(4) }),
    ];
    expect(countAfter(messages, 1, ME)).toBe(1);
    expect(countAfter(messages, 0, ME)).toBe(2);
  });
});

describe('readOn', () => {
  it('goes on as far as one sees without a gap', () => {
    expect(readOn(4, 5, { from: 3, to: 9 })).toBe(9);
    expect(readOn(4, 5, { from: 5, to: 9 })).toBe(9);
  });

  it('stays where it was after a leap, and while nothing is seen', () => {
    expect(readOn(4, 5, { from: 20, to: 29 })).toBe(4);
    expect(readOn(4, 5, { from: 1, to: 2 })).toBe(4);
    expect(readOn(4, undefined, { from: 1, to: 2 })).toBe(4);
    expect(readOn(4, 5, undefined)).toBe(4);
  });
});

describe('what a text is', () => {
  it('knows emoji alone from emoji among words and from numbers', () => {
    expect(isEmojiOnly('👍')).toBe(true);
    expect(isEmojiOnly('🇩🇰 ❤️')).toBe(true);
    expect(isEmojiOnly('fint 👍')).toBe(false);
    expect(isEmojiOnly('42')).toBe(false);
  });

  it('knows a long text by its lines and by its letters', () => {
    expect(isLong('a\n'.repeat(26))).toBe(true);
    expect(isLong('a'.repeat(2_501))).toBe(true);
    expect(isLong('kort')).toBe(false);
  });

  it('knows whether somebody is meant', () => {
    const tags = new Set(['0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b']);
    const means = (markdown: string) => isMentioned(message(1, ANE, nine(0), { markdown }), MINE, tags);
    expect(means(`Hej <torv:person/${MINE}>`)).toBe(true);
    expect(means('Hej <torv:all>')).toBe(true);
    expect(means('Hej <torv:team>')).toBe(true);
    expect(means('Hej <torv:tag/0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b>')).toBe(true);
    expect(means('Hej <torv:tag/0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4c>')).toBe(false);
    expect(means('`<torv:all>`')).toBe(false);
    expect(means('Hej')).toBe(false);
  });
});

describe('cardsOf', () => {
  const links = [new URL('https://a.dk/x?y'), new URL('https://b.dk')];
  const known = { address: 'https://b.dk/', host: 'b.dk', title: 'B' };

  it('keeps the place of pages of which nothing is known', () => {
    expect(cardsOf(links, [known], true)).toEqual([
      { address: 'https://a.dk/x?y', host: 'a.dk', title: 'a.dk/x?y' },
      known,
    ]);
  });

  it('shows none that has nothing to say when nobody looks', () => {
    expect(cardsOf(links, [known], false)).toEqual([known]);
    expect(cardsOf(links, [], false)).toEqual([]);
  });
});
