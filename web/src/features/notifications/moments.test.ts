import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endOf, pauseUntil } from './moments';

const THURSDAY = new Date(2026, 10, 26, 14, 20);
const SUNDAY = new Date(2026, 10, 29, 23, 50);
const MONDAY = new Date(2026, 10, 30, 0, 5);

describe('when a status goes by itself', () => {
  it('is in half an hour or an hour', () => {
    expect(endOf('half', THURSDAY)).toEqual(new Date(2026, 10, 26, 14, 50));
    expect(endOf('hour', THURSDAY)).toEqual(new Date(2026, 10, 26, 15, 20));
  });

  it('is at midnight', () => expect(endOf('today', THURSDAY)).toEqual(new Date(2026, 10, 27)));

  it('is when the week is over, whichever day it is', () => {
    expect(endOf('week', THURSDAY)).toEqual(new Date(2026, 10, 30));
    expect(endOf('week', SUNDAY)).toEqual(new Date(2026, 10, 30));
    expect(endOf('week', MONDAY)).toEqual(new Date(2026, 11, 7));
  });

  it('is never when it stays', () => expect(endOf('never', THURSDAY)).toBeUndefined());
});

it('leaves somebody in peace until eight tomorrow', () => {
  expect(pauseUntil('tomorrow', THURSDAY)).toEqual(new Date(2026, 10, 27, 8));
  expect(pauseUntil('half', SUNDAY)).toEqual(new Date(2026, 10, 30, 0, 20));
});

describe('in Copenhagen, when the clocks move', () => {
  beforeAll(() => vi.stubEnv('TZ', 'Europe/Copenhagen'));
  afterAll(() => vi.unstubAllEnvs());

  it.each([
    ['2026-10-24T20:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T07:00:00Z'],
    ['2026-10-25T09:00:00Z', '2026-10-25T23:00:00Z', '2026-10-26T07:00:00Z'],
    ['2027-03-27T20:00:00Z', '2027-03-27T23:00:00Z', '2027-03-28T06:00:00Z'],
    ['2027-03-28T09:00:00Z', '2027-03-28T22:00:00Z', '2027-03-29T06:00:00Z'],
  ])('what is said at %s until midnight or eight o’clock ends on the stroke', (now, midnight, eight) => {
    expect(endOf('today', new Date(now))).toEqual(new Date(midnight));
    expect(pauseUntil('tomorrow', new Date(now))).toEqual(new Date(eight));
  });

  it.each(['2026-10-25T00:30:00Z', '2027-03-28T00:30:00Z'])('an hour from %s is an hour', (now) => {
    expect(endOf('hour', new Date(now))?.getTime()).toBe(Date.parse(now) + 3_600_000);
    expect(pauseUntil('half', new Date(now)).getTime()).toBe(Date.parse(now) + 1_800_000);
  });
});
