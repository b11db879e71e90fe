// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { MessageLog } from './messageLog';
import type { Id, Message, Page } from './types';

const TWENTY = Array.from({ length: 20 }, (_, i) => `person ${i}`);
let page: Page;
let log: MessageLog;

const liked = (rev: number, count: number, people: Id[]): Message => ({
  id: 'message',
  conversation: 'channel',
  seq: 1,
  rev,
  author: 'somebody',
  clientId: 'client',
  createdAt: '2026-11-25T12:00:00Z',
  markdown: 'Nyt',
  reactions: [{ emoji: '👍', count, people }],
});
const pageOf = (message: Message): Page => ({
  messages: [message],
  people: [],
  rev: message.rev,
  more: false,
});
const event = (message: Message) =>
  log.arrive({ type: 'message', conversation: 'channel', rev: message.rev, message });
const isMine = () => log.find('message')?.reactions[0]?.people.includes('me');

beforeEach(async () => {
  page = pageOf(liked(5, 30, [...TWENTY, 'me']));
  log = new MessageLog(undefined, {
    source: {
      history: () => Promise.resolve(page),
      replies: () => Promise.resolve(page),
      changes: () => Promise.resolve(page),
    },
    isMine: () => false,
    me: () => 'me',
    onChanges: () => undefined,
    onPlaced: () => undefined,
    onHole: () => undefined,
  });
  await log.timeline.open();
});

test('mine stays mine while others join beyond the twenty that an event names', () => {
  expect(isMine()).toBe(true);
  event(liked(6, 31, TWENTY));
  event(liked(7, 32, TWENTY));
  expect(isMine()).toBe(true);
  expect(log.find('message')?.reactions[0]?.count).toBe(32);
});

test('an event that names all tells whether I am among them', () => {
  event(liked(6, 20, TWENTY));
  expect(isMine()).toBe(false);
});

test('what I take back is no longer mine, whichever of the two events comes first', () => {
  log.reacted('message', '👍', false);
  event(liked(6, 29, TWENTY));
  expect(isMine()).toBe(false);
  log.reacted('message', '👍', true);
  event(liked(7, 30, TWENTY));
  expect(isMine()).toBe(true);
  event(liked(8, 29, TWENTY));
  log.reacted('message', '👍', false);
  expect(isMine()).toBe(false);
});

test('it is shown at once where the list is on screen', () => {
  log.reacted('message', '👍', false);
  expect(log.timeline.get().messages[0]?.reactions[0]?.people).toEqual(TWENTY);
});

test('an answer of my own tells more than what was known', async () => {
  page = pageOf(liked(6, 29, TWENTY));
  await log.catchUp();
  expect(isMine()).toBe(false);
  page = pageOf(liked(7, 30, [...TWENTY, 'me']));
  await log.catchUp();
  expect(isMine()).toBe(true);
});
