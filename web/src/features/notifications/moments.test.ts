import { describe, expect, it } from 'vitest';
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
