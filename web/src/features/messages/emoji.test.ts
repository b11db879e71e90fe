import { describe, expect, it } from 'vitest';
import { quickEmoji } from './emoji';
import { findEmoji, GROUPS } from './emojiData';

describe('quickEmoji', () => {
  it('offers the latest first and never one twice', () => {
    expect(quickEmoji([])).toEqual(['👍', '❤️', '😄']);
    expect(quickEmoji(['❤️', '☕'])).toEqual(['❤️', '☕', '👍']);
  });
});

describe('findEmoji', () => {
  it('finds by Danish and by English words, with folded letters', () => {
    expect(findEmoji('fødselsdag')).toContain('🎂');
    expect(findEmoji('foedsel')).toContain('🎂');
    expect(findEmoji('birthday')).toContain('🎂');
    expect(findEmoji('zzz')).toEqual([]);
  });

  it('has every sign once', () => {
    const all = GROUPS.flatMap((group) => group.emoji.map(([emoji]) => emoji));
    expect(new Set(all).size).toBe(all.length);
  });
});
