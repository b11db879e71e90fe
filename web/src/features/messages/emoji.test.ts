import { afterEach, describe, expect, it } from 'vitest';
import { prefer, preferences } from '../../ui/preferences';
import { noteEmoji, quickEmoji, toned } from './emoji';
import { codeOf, emojiOf, findEmoji, GROUPS } from './emojiData';

const ALL = GROUPS.flatMap((group) => group.emoji);

describe('quickEmoji', () => {
  it('offers the latest first and never one twice', () => {
    expect(quickEmoji([], 'yellow')).toEqual(['👍', '❤️', '😄']);
    expect(quickEmoji(['❤️', '☕'], 'yellow')).toEqual(['❤️', '☕', '👍']);
  });

  it('has the colour of the skin', () => {
    expect(quickEmoji(['☕'], 'medium')).toEqual(['☕', '👍🏽', '❤️']);
  });
});

describe('toned', () => {
  it('colours what has skin, and nothing else', () => {
    expect(toned('👍', 'dark')).toBe('👍🏿');
    expect(toned('👍', 'yellow')).toBe('👍');
    expect(toned('☕', 'dark')).toBe('☕');
    expect(toned('❤️', 'dark')).toBe('❤️');
  });

  it('takes the place of the sign for colours, and stands behind the person in a sequence', () => {
    expect(toned('✌️', 'light')).toBe('✌🏻');
    expect(toned('🧑‍💻', 'medium')).toBe('🧑🏽‍💻');
  });
});

describe('noteEmoji', () => {
  afterEach(() => prefer({ recentEmoji: [] }));

  it('keeps the latest sixteen', () => {
    for (const [emoji] of ALL.slice(0, 20)) noteEmoji(emoji);
    noteEmoji(ALL[15]?.[0] ?? '');
    const { recentEmoji } = preferences.get();
    expect(recentEmoji).toHaveLength(16);
    expect(recentEmoji[0]).toBe(ALL[15]?.[0]);
    expect(new Set(recentEmoji).size).toBe(16);
  });
});

describe('findEmoji', () => {
  it('finds by Danish and by English words, with folded letters', () => {
    expect(findEmoji('fødselsdag')).toContain('🎂');
    expect(findEmoji('foedsel')).toContain('🎂');
    expect(findEmoji('birthday')).toContain('🎂');
    expect(findEmoji('zzz')).toEqual([]);
  });

  it('finds codes first', () => {
    expect(findEmoji('+1')[0]).toBe('👍');
    expect(findEmoji('tada')).toEqual(['🎉']);
    expect(findEmoji('heart')[0]).toBe('❤️');
    expect(findEmoji('heart')).toContain('😍');
  });

  it('has every sign and every code once', () => {
    const codes = ALL.flatMap(([, , one]) => one.split(' '));
    expect(new Set(ALL.map(([emoji]) => emoji)).size).toBe(ALL.length);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('codes', () => {
  it('lead to a sign and back', () => {
    for (const [emoji] of ALL) expect(emojiOf(codeOf(emoji))).toBe(emoji);
    expect(emojiOf('thumbsup')).toBe('👍');
    expect(emojiOf('findes_ikke')).toBeUndefined();
  });
});
