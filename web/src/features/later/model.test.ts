import { describe, expect, test } from 'vitest';
import { canBeUndone, firstGuess, joined, problemOf, proposals, withoutSent } from './model';
import { localText } from '../../ui/localMoment';

const proposed = (now: string) => proposals(new Date(now)).map(({ key, at }) => `${key} ${localText(at)}`);

describe('proposals', () => {
  test('in the morning are this afternoon, tomorrow and Monday', () => {
    expect(proposed('2026-11-25T09:30')).toEqual([
      'afternoon 2026-11-25T13:00',
      'tomorrow 2026-11-26T08:00',
      'monday 2026-11-30T08:00',
    ]);
  });

  test('leave out the afternoon when it is near or over', () => {
    expect(proposed('2026-11-25T12:30')).toEqual(['tomorrow 2026-11-26T08:00', 'monday 2026-11-30T08:00']);
  });

  test('say Monday once', () => {
    expect(proposed('2026-11-29T20:00')).toEqual(['tomorrow 2026-11-30T08:00']);
  });

  test('on a Monday mean the next one', () => {
    expect(proposed('2026-11-30T20:00').at(-1)).toBe('monday 2026-12-07T08:00');
  });

  test('are eight o’clock also when the clocks change in the night', () => {
    expect(proposed('2026-10-24T15:00')[0]).toBe('tomorrow 2026-10-25T08:00');
    expect(proposed('2027-03-27T15:00')[0]).toBe('tomorrow 2027-03-28T08:00');
  });
});

test('what is no moment to come is told', () => {
  const now = new Date('2026-11-25T12:00');
  const problems = ['', '2026-11-25T12:00', '2026-11-25T12:01', '2028-01-01T00:00'].map((text) =>
    problemOf(new Date(text), now),
  );
  expect(problems).toEqual(['noTime', 'past', undefined, 'tooFar']);
});

test('announcements can be undone, replies to them and chats only when one wishes so', () => {
  const announcements = { posting: 'owners' as const };
  expect(canBeUndone('announcements', announcements, false)).toBe(true);
  expect(canBeUndone('announcements', announcements, true)).toBe(false);
  expect(canBeUndone('announcements', {}, false)).toBe(false);
  expect(canBeUndone('always', {}, true)).toBe(true);
  expect(canBeUndone('never', announcements, false)).toBe(false);
});

test('the first guess is a full hour that leaves time to choose', () => {
  expect(localText(firstGuess(new Date('2026-11-25T22:59')))).toBe('2026-11-26T00:00');
});

test('what is taken back comes after what has been begun', () => {
  expect(joined('', 'Godmorgen')).toBe('Godmorgen');
  expect(joined('Hej \n', 'Godmorgen')).toBe('Hej\n\nGodmorgen');
});

test('what is written while a message is handed over stays', () => {
  expect(withoutSent('Godmorgen', 'Godmorgen')).toBe('');
  expect(withoutSent(' Godmorgen\n\nHusk nøglen', 'Godmorgen')).toBe('Husk nøglen');
  expect(withoutSent('God morgen', 'Godmorgen')).toBe('God morgen');
});
