import { describe, expect, it } from 'vitest';
import type { Message } from '../../core';
import { foldLetters } from '../../ui/fold';
import { Finder, occurrences, stepFrom } from './model';

const at = (text: string, query: string) =>
  occurrences(text, query).map(([from, to]) => text.slice(from, to));

describe('occurrences', () => {
  it('finds words in the middle of others, in any case', () => {
    expect(at('Vagtplanen og nattevagten', 'VAGT')).toEqual(['Vagt', 'vagt']);
  });

  it('lets å, aa and a meet, as do ø, oe and o, æ, ae and a', () => {
    expect(at('Aagaard og Ågård', 'ågaard')).toEqual(['Aagaard', 'Ågård']);
    expect(at('Søren, Soeren, Soren', 'soeren')).toEqual(['Søren', 'Soeren', 'Soren']);
    expect(at('Kærgård', 'kargard')).toEqual(['Kærgård']);
  });

  it('keeps the accents with the letters they stand on', () => {
    expect(at('en cafe\u0301 her', 'café')).toEqual(['cafe\u0301']);
    expect(at('a\u030ar', 'år')).toEqual(['a\u030ar']);
  });

  it('points at the right place behind letters that fold into fewer or more', () => {
    expect(occurrences('æøå 👍 nøgle', 'nogle')).toEqual([[7, 12]]);
  });

  it('finds nothing for spaces alone', () => {
    expect(occurrences('en to', '  ')).toEqual([]);
  });

  it.each(['øe', 'aae', 'aaa', 'æe', 'åe', 'Straße', 'oeoe aaaa'])('finds the whole of %s', (text) => {
    expect(foldLetters(text)).not.toBe('');
    expect(at(text, text)).toEqual([text]);
  });
});

describe('stepFrom', () => {
  it('begins with the newest, and goes round', () => {
    expect(stepFrom(['c', 'b', 'a'], undefined, 1)).toBe('c');
    expect(stepFrom(['c', 'b', 'a'], 'c', 1)).toBe('b');
    expect(stepFrom(['c', 'b', 'a'], 'a', 1)).toBe('c');
    expect(stepFrom(['c', 'b', 'a'], 'c', -1)).toBe('a');
    expect(stepFrom([], 'c', 1)).toBeUndefined();
  });
});

describe('Finder', () => {
  const message = (id: string, markdown: string, more: Partial<Message> = {}) =>
    ({ id, markdown, ...more }) as Message;
  const messages = [
    message('a', 'Nøglen ligger i skuret'),
    message('b', 'Ja'),
    message('c', 'Hvilken noegle?', { deletedAt: 'now' }),
    message('d', 'Den til skuret: nogle har en til'),
  ];
  let read = 0;
  const finder = (clock: () => number = () => 0, pause = () => Promise.resolve()) =>
    new Finder(
      (one) => {
        read++;
        return one.markdown;
      },
      pause,
      clock,
    );

  it('finds the newest first, without deleted ones', async () => {
    expect(await finder().find(messages, 'nøgle', () => true)).toEqual(['d', 'a']);
  });

  it('reads each message once, however often it is asked', async () => {
    const one = finder();
    read = 0;
    await one.find(messages, 'nøgle', () => true);
    await one.find(messages, 'ja', () => true);
    expect(read).toBe(3);
  });

  it('lets the page answer between slices, and stops when it is no longer asked', async () => {
    let time = 0;
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    const found = await finder(() => (time += 10), pause).find(messages, 'nøgle', () => pauses < 2);
    expect(found).toBeUndefined();
    expect(pauses).toBe(2);
  });
});
