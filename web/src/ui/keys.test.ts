import { describe, expect, it } from 'vitest';
import { caps, keyOf, KEYS, keysOf } from './keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keyOf', () => {
  it('knows a key by its place', () => {
    expect(keyOf({ ...none, key: 'ArrowUp' }, 'message')).toBe('up');
    expect(keyOf({ ...none, key: 'ArrowUp' }, 'box')).toBe('editLast');
    expect(keyOf({ ...none, key: 'ArrowUp' }, 'anywhere')).toBeUndefined();
  });

  it('tells modifiers apart, and takes the Apple key for Ctrl', () => {
    expect(keyOf({ ...none, key: 'ArrowUp', altKey: true }, 'anywhere')).toBe('previous');
    expect(keyOf({ ...none, key: 'ArrowUp', altKey: true, shiftKey: true }, 'anywhere')).toBe(
      'previousUnread',
    );
    expect(keyOf({ ...none, key: 'k', metaKey: true }, 'anywhere')).toBe('find');
  });

  it('takes a digit with Shift for the digit, and a sign for the sign', () => {
    expect(keyOf({ ...none, key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'anywhere')).toBe(
      'place1',
    );
    expect(keyOf({ ...none, key: '?', code: 'Minus', shiftKey: true }, 'message')).toBe('help');
    expect(keyOf({ ...none, key: '?', code: 'Slash', shiftKey: true }, 'message')).toBe('help');
  });

  it('sends with Enter, or with Ctrl+Enter where Enter breaks the line', () => {
    const enter = { ...none, key: 'Enter' };
    expect(keyOf(enter, 'box')).toBe('send');
    expect(keyOf({ ...enter, shiftKey: true }, 'box')).toBe('line');
    expect(keyOf(enter, 'box', true, 'breaks')).toBe('line');
    expect(keyOf({ ...enter, ctrlKey: true }, 'box', true, 'breaks')).toBe('send');
    expect(keyOf({ ...enter, metaKey: true }, 'box', true, 'breaks')).toBe('send');
    expect(keyOf({ ...enter, shiftKey: true }, 'box', true, 'breaks')).toBeUndefined();
    expect(keysOf('send', 'breaks')).toEqual(['Ctrl+Enter']);
    expect(keysOf('bold', 'breaks')).toEqual(['Ctrl+b']);
  });

  it('leaves letters alone when they are switched off', () => {
    expect(keyOf({ ...none, key: 'r' }, 'message')).toBe('reply');
    expect(keyOf({ ...none, key: 'r' }, 'message', false)).toBeUndefined();
    expect(keyOf({ ...none, key: 'ArrowUp' }, 'message', false)).toBe('up');
  });
});

describe('KEYS', () => {
  it('has no combination twice in one place', () => {
    const all = Object.values(KEYS).flatMap(({ scope, keys }) => keys.map((key) => `${scope} ${key}`));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('caps', () => {
  it('writes what stands on the keys', () => {
    expect(caps('Alt+ArrowUp')).toEqual(['Alt', '↑']);
    expect(caps('+')).toEqual(['+']);
    expect(caps('r')).toEqual(['R']);
  });
});
