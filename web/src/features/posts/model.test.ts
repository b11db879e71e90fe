// @vitest-environment node
import { expect, test } from 'vitest';
import type { Message } from '../../core';
import { deadlines, percent, type Poll, pressing, urgencyOf, withMine } from './model';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const due = (deadline: string, reminded?: 'before' | 'after') =>
  ({ mustRead: { deadline, answered: 0, reminded } }) as Message;

test('deadlines are at noon of days to come, over the change of the clocks too', () => {
  for (const from of ['2026-10-20T22:30', '2027-03-27T01:30'])
    expect(deadlines(new Date(from)).map((one) => one.getHours())).toEqual([12, 12, 12]);
});

test('a post is pressing in its last day, after it, and when one was reminded of it', () => {
  expect(urgencyOf(due('2026-11-26T12:00:00Z'), NOW)).toBe('overdue');
  expect(urgencyOf(due('2026-11-27T12:00:00Z'), NOW)).toBe('soon');
  expect(urgencyOf(due('2026-11-27T12:00:01Z'), NOW)).toBe('later');
  const open = [
    due('2026-11-26T11:00:00Z'),
    due('2026-12-24T12:00:00Z'),
    due('2026-12-24T12:00:00Z', 'before'),
  ];
  expect(pressing(open, NOW)).toEqual([open[0], open[2]]);
});

test('all is said only when all have', () => {
  expect(percent(0, 0)).toBe(0);
  expect(percent(44_999, 45_000)).toBe(99);
  expect(percent(45_000, 45_000)).toBe(100);
});

test('my own choice stands in the numbers until the server has counted it, and never twice', () => {
  const poll = {
    options: [
      { text: 'Mandag', votes: 2 },
      { text: 'Tirsdag', votes: 1 },
    ],
    voters: 3,
  } as Poll;
  const shown = (mine: number[], counted: number[], rev = 4) => {
    const { options, voters } = withMine(poll, rev, mine, { rev: 4, counted });
    return [...options.map(({ votes }) => votes), voters];
  };
  expect(shown([2], [])).toEqual([2, 2, 4]);
  expect(shown([2], [1])).toEqual([1, 2, 3]);
  expect(shown([], [1])).toEqual([1, 1, 2]);
  expect(shown([2], [], 5)).toEqual([2, 1, 3]);
  expect(withMine(poll, 4, [2])).toBe(poll);
});
