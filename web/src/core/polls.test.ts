// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { Http, Problem } from './http';
import { People } from './people';
import { Polls } from './polls';
import { ManualClock } from './testing/manualClock';

interface Asked {
  method: string;
  path: string;
  body?: { choices: number[] };
  answer(status: number, body?: unknown): void;
}

const POLL = { conversation: 'chat', id: 'poll', seq: 4, rev: 4 };
let asked: Asked[];
let clock: ManualClock;
let polls: Polls;

beforeEach(() => {
  asked = [];
  clock = new ManualClock();
  const http = new Http(
    (path, init) =>
      new Promise((resolve) => {
        const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
        asked.push({
          method: init?.method ?? 'GET',
          path,
          body,
          answer: (status, body) =>
            resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })),
        });
      }),
    clock,
  );
  polls = new Polls({ http, clock, people: new People(http, clock), onPosted: () => undefined });
});

/** Until everything that has been answered has been heard. */
const settle = () => new Promise((done) => setTimeout(done));
const mine = () => polls.mine(POLL).get();

test('what I have chosen is asked for once, and follows my other devices', async () => {
  void polls.ask(POLL);
  void polls.ask(POLL);
  expect(asked.length).toBe(1);
  asked[0]?.answer(200, { choices: [2] });
  await settle();
  expect(mine()).toEqual([2]);
  polls.heard('poll', [1]);
  expect(mine()).toEqual([1]);
});

test('what could not be asked without a network is asked again while the poll is on screen', async () => {
  const end = polls.mine(POLL).subscribe(() => undefined);
  void polls.ask(POLL);
  asked[0]?.answer(503, {});
  await settle();
  expect(asked.length).toBe(1);
  await clock.advance(10_000);
  expect(asked.length).toBe(2);
  asked[1]?.answer(200, { choices: [2] });
  await settle();
  expect(mine()).toEqual([2]);
  end();
});

test('of choices made faster than they are sent the last one counts, one request after the other', async () => {
  const done = polls.choose(POLL, [1]);
  void polls.choose(POLL, [2]);
  void polls.choose(POLL, [3]);
  expect(mine()).toEqual([3]);
  expect(asked.map(({ body }) => body?.choices)).toEqual([[1]]);
  asked[0]?.answer(204);
  await settle();
  expect(asked.map(({ body }) => body?.choices)).toEqual([[1], [3]]);
  asked[1]?.answer(204);
  await done;
  expect(mine()).toEqual([3]);
});

test('what the server refuses is taken back', async () => {
  polls.heard('poll', [1]);
  void polls.ask(POLL);
  asked[0]?.answer(200, { choices: [1] });
  await settle();
  const done = polls.choose(POLL, [2]);
  expect(mine()).toEqual([2]);
  asked[1]?.answer(409, { code: 'poll-closed', detail: 'Afstemningen er slut.' });
  await expect(done).rejects.toThrow(Problem);
  expect(mine()).toEqual([1]);
});

test('a choice of another device does not disturb one being made here, and the server decides', async () => {
  const done = polls.choose(POLL, [1]);
  polls.heard('poll', [3]);
  expect(mine()).toEqual([1]);
  asked[0]?.answer(204);
  await done;
  asked[1]?.answer(200, { choices: [3] });
  await settle();
  expect(mine()).toEqual([3]);
});

test('after a lost connection what is on screen is asked for again, and nothing else', async () => {
  void polls.ask(POLL);
  void polls.ask({ conversation: 'chat', id: 'unseen' });
  asked.forEach((one) => one.answer(200, { choices: [] }));
  await settle();
  polls.mine(POLL).subscribe(() => undefined);
  polls.heardLate();
  void clock.advance(5_000);
  await settle();
  expect(asked.slice(2).map(({ path }) => path)).toEqual(['/api/conversations/chat/messages/poll/poll']);
});

test('until the message comes with a later rev, it is known what its numbers hold of my choices', async () => {
  void polls.choose(POLL, [1]);
  void polls.choose(POLL, [2]);
  expect(polls.ahead(POLL).get()).toEqual({ rev: 4, counted: [] });
  asked[0]?.answer(204);
  await settle();
  asked[1]?.answer(204);
  await settle();
  void polls.choose({ ...POLL, rev: 9 }, []);
  expect(polls.ahead(POLL).get()).toEqual({ rev: 9, counted: [2] });
});

test('where it is not known what I had chosen, nothing is said about the numbers', () => {
  void polls.choose({ ...POLL, rev: 9 }, [1]);
  expect(polls.ahead(POLL).get()).toBeUndefined();
});
