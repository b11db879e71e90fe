import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../core';
import { choose, type Entry, fits, fold } from './model';

function entry(title: string, unread = 0, below?: string): Entry {
  return { title, below, conversation: { id: title, unread } as Conversation };
}

describe('fold', () => {
  it('lets the ways of writing Danish letters meet', () => {
    expect(fold('Ågård')).toBe(fold('Aagaard'));
    expect(fold('Søren')).toBe(fold('Soeren'));
    expect(fold('Søren')).toBe(fold('soren'));
    expect(fold('Æbelø')).toBe(fold('Aebeloe'));
    expect(fold('René')).toBe('rene');
  });
});

describe('fits', () => {
  it('asks for the beginnings of words in any order', () => {
    expect(fits('Hjemmeplejen Valby', 'val hj')).toBe(true);
    expect(fits('Hjemmeplejen Valby', 'plejen')).toBe(false);
    expect(fits('Anything', '')).toBe(true);
  });
});

describe('choose', () => {
  it('puts the unread first and keeps the order otherwise', () => {
    const found = choose([entry('Ane'), entry('Anders', 2), entry('Bo', 1), entry('Anna')], 'an', 9);
    expect(found.map((one) => one.title)).toEqual(['Anders', 'Ane', 'Anna']);
  });

  it('finds a channel by its team', () => {
    expect(choose([entry('Generelt', 0, 'Valby')], 'valby', 9)).toHaveLength(1);
  });

  it('shows no more than asked for', () => {
    expect(choose([entry('A'), entry('B'), entry('C')], '', 2)).toHaveLength(2);
  });
});
