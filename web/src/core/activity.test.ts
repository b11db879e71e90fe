// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { Activity } from './activity';
import { Http } from './http';
import { People } from './people';
import { ManualClock } from './testing/manualClock';
import type { ActivityItem, Message } from './types';

let clock: ManualClock;
let asked: string[];
let items: ActivityItem[];
let activity: Activity;

const message = (seq: number, about: Partial<Message> = {}) =>
  ({ id: `m${seq}`, conversation: 'chat', seq, rev: seq, author: 'bo', markdown: '', ...about }) as Message;
const mention = (seq: number, about: Partial<ActivityItem> = {}): ActivityItem =>
  ({
    ...{ kind: 'mention', conversation: 'chat', seq, at: `2026-11-25T08:00:0${seq}Z`, unread: true },
    ...{ message: message(seq), people: ['bo'], count: 1, ...about },
  }) as ActivityItem;

beforeEach(() => {
  clock = new ManualClock();
  asked = [];
  items = [mention(2), mention(1)];
  const fetch = (url: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${url.replace('/api', '')}`);
    const unread = items.filter((one) => one.unread).length;
    return Promise.resolve(
      init?.method === 'PUT'
        ? new Response(null, { status: 204 })
        : Response.json({ items, people: [], unread }),
    );
  };
  const http = new Http(fetch, clock);
  activity = new Activity({
    http,
    clock,
    people: new People(http, clock),
    me: () => 'ane',
    tags: () => new Set(['mine']),
  });
});

describe('what concerns me', () => {
  test('is asked for once for several pieces of news', async () => {
    for (let i = 0; i < 3; i++) activity.heard();
    await clock.advance(2_000);
    expect(asked).toEqual(['GET /activity?unread=true&limit=100']);
    expect(activity.unread.get()).toBe(2);
  });

  test('is asked for soon also when it was to be asked for later', async () => {
    activity.heardLate();
    activity.heard();
    await clock.advance(2_000);
    expect(asked).toHaveLength(1);
    await clock.advance(60_000);
    expect(asked).toHaveLength(1);
  });

  test('is read one by one, at once, and told to the server', async () => {
    await activity.show('all');
    activity.read(mention(2));
    expect(activity.unread.get()).toBe(1);
    expect(activity.state.get().items.map((one) => one.unread)).toEqual([false, true]);
    await clock.advance(0);
    expect(asked.at(-1)).toBe('PUT /activity/read');
  });

  test('is read altogether up to what is shown', async () => {
    await activity.show('all');
    activity.readAll();
    expect(activity.unread.get()).toBe(0);
    expect(activity.state.get().items.every((one) => !one.unread)).toBe(true);
  });

  test('is read altogether also while another part of it is on its way', async () => {
    await activity.show('all');
    void activity.show('reply');
    activity.readAll();
    await clock.advance(0);
    expect(asked).toContain('PUT /activity/read-all');
    expect(activity.unread.get()).toBe(0);
  });

  test('is read when it has been in view where it stands, also when it becomes known a moment later', async () => {
    activity.saw('chat', 2, 2);
    activity.heard();
    await clock.advance(2_000);
    expect(activity.unread.get()).toBe(1);
    expect(asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
    activity.saw('elsewhere', 1, 1);
    activity.saw('chat', 1, 1, 'a thread');
    expect(activity.unread.get()).toBe(1);
  });

  test('counts a mention with others at once without asking with all of them', async () => {
    activity.changed({ message: message(3, { markdown: 'Hej <torv:all>' }) });
    activity.changed({
      message: message(4, { markdown: 'Hej <torv:tag/0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a>' }),
    });
    activity.changed({ message: message(5, { markdown: 'Hej <torv:all>', author: 'ane' }) });
    expect(activity.unread.get()).toBe(1);
    expect(asked).toEqual([]);
  });

  test('that was about a deleted message is asked for anew', async () => {
    await activity.show('all');
    activity.changed({ message: message(1, { deletedAt: '2026-11-25T09:00:00Z' }) });
    await clock.advance(2_000);
    expect(asked.at(-1)).toContain('unread=true');
  });
});
