import { describe, expect, it } from 'vitest';
import { choicesOf, colourOf, daysOf, fromLocal, toLocal } from './model';

describe('the choices of a time limit', () => {
  it('are the usual ones', () => {
    expect(choicesOf(undefined)).toEqual([undefined, 0, 5, 15, 60, 1440, 10_080]);
    expect(choicesOf(15)).toEqual(choicesOf(undefined));
  });

  it('hold what is decided also when it is unusual', () => {
    expect(choicesOf(30)).toEqual([undefined, 0, 5, 15, 30, 60, 1440, 10_080]);
  });
});

describe('days', () => {
  it('are whole and within what is allowed', () => {
    expect(daysOf(' 30 ', 90)).toBe(30);
    for (const text of ['', '0', '91', '1.5', '-3', 'ti', '٣']) expect(daysOf(text, 90)).toBeUndefined();
  });
});

describe('a moment in a field', () => {
  it('comes back as it was, to the minute', () => {
    expect(fromLocal(toLocal('2026-11-25T14:05:00.000Z'))).toBe('2026-11-25T14:05:00.000Z');
    expect(toLocal(undefined)).toBe('');
    expect(fromLocal('')).toBeUndefined();
    expect(fromLocal('snart')).toBeUndefined();
  });
});

describe('colourOf', () => {
  it('takes six signs with or without #, in any case', () => {
    expect(colourOf('#A4123F')).toBe('#a4123f');
    expect(colourOf(' a4123f ')).toBe('#a4123f');
  });

  it('takes nothing else', () => {
    for (const wrong of ['', '#fff', 'red', '#12345g', '#1234567']) expect(colourOf(wrong)).toBeUndefined();
  });
});
