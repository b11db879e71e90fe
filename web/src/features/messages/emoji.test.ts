import { afterEach, describe, expect, it } from 'vitest';
import { prefer, preferences } from '../../ui/preferences';
import { noteEmoji, quickEmoji, toned } from './emoji';
import { emojiSet, lightSkins } from '../../../build/emoji.mjs';
import { aboutEmoji, emojiOf, emojiOfGroup, findEmoji, GROUPS } from './emojiData';
import set from './emojiSet.json';

const ALL = GROUPS.flatMap(emojiOfGroup);

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
    for (const { emoji } of ALL.slice(0, 20)) noteEmoji(emoji);
    noteEmoji(ALL[15]?.emoji ?? '');
    const { recentEmoji } = preferences.get();
    expect(recentEmoji).toHaveLength(16);
    expect(recentEmoji[0]).toBe(ALL[15]?.emoji);
    expect(new Set(recentEmoji).size).toBe(16);
  });
});

describe('findEmoji', () => {
  const found = (query: string) => findEmoji(query).map(({ emoji }) => emoji);

  it('finds what people use most before others of the same word', () => {
    expect(found('hjerte')[0]).toBe('❤️');
    expect(found('smil')[0]).toBe('😄');
  });

  it('finds by Danish and by English words, with folded letters', () => {
    expect(found('fødselsdag')).toContain('🎂');
    expect(found('foedsel')).toContain('🎂');
    expect(found('birthday')).toContain('🎂');
    expect(found('kaffe')).toContain('☕');
    expect(found('danmark')).toEqual(['🇩🇰']);
    expect(found('hund')[0], 'a dog before a hundred').toBe('🐕');
    expect(found('tak')[0], 'thanks before takeout').toBe('🙏');
    expect(found('qqqq')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });

  it('finds codes first, then names, then words', () => {
    expect(found('+1')[0]).toBe('👍');
    expect(found('tada')[0]).toBe('🎉');
    expect(found('heart')[0]).toBe('❤️');
    expect(found('heart')).toContain('😍');
  });
});

describe('the set', () => {
  it('is what the package has', () => {
    expect(set).toEqual(emojiSet());
  });

  it('has every sign and every code once, each with a name in both languages', () => {
    const codes = ALL.flatMap((one) => one.codes);
    expect(ALL.length).toBeGreaterThan(1_800);
    expect(new Set(ALL.map(({ emoji }) => emoji)).size).toBe(ALL.length);
    expect(new Set(codes).size).toBe(codes.length);
    for (const {
      codes: [code = ''],
      da,
      en,
    } of ALL) {
      expect(code).toMatch(/^[\p{L}\p{N}_+-]{1,60}$/u);
      expect(da).not.toBe('');
      expect(en).not.toBe('');
    }
  });

  it('writes each sign in the one way in which it is a picture', () => {
    expect(emojiOf('heart')).toBe('❤️');
    expect(emojiOf('+1')).toBe('👍');
    expect(emojiOf('coffee')).toBe('☕');
  });

  it('gives each sign the colours of skin that Unicode gives it', () => {
    const wrong = lightSkins().filter(([emoji, light]) => toned(emoji, 'light') !== light);
    expect(wrong).toEqual([]);
  });
});

describe('codes', () => {
  it('lead to a sign and back', () => {
    for (const { emoji, codes } of ALL) for (const code of codes) expect(emojiOf(code)).toBe(emoji);
    expect(emojiOf('thumbsup')).toBe('👍');
    expect(emojiOf('findes_ikke')).toBeUndefined();
    expect(aboutEmoji('🎉')?.codes[0]).toBe('tada');
  });
});
