import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { da } from '../locales/da';
import { en } from '../locales/en';
import { caps, keyOf, KEYS, keysOf } from './keys';

const ROOT = join(import.meta.dirname, '..');

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    const isSource = /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.');
    return isSource ? [{ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }] : [];
  });
}

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

  it('sends with Enter, except where Enter breaks the line, and always with Ctrl+Enter', () => {
    const enter = { ...none, key: 'Enter' };
    expect(keyOf(enter, 'box')).toBe('send');
    expect(keyOf({ ...enter, ctrlKey: true }, 'box')).toBe('send');
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

describe('keyOf while characters are written', () => {
  it('leaves a letter alone that is being composed, and the Enter that ends it', () => {
    expect(keyOf({ ...none, key: 'Enter', isComposing: true }, 'box')).toBeUndefined();
    expect(keyOf({ ...none, key: 'Enter', keyCode: 229 }, 'box')).toBeUndefined();
    expect(keyOf({ ...none, key: 'Enter', nativeEvent: { isComposing: true } }, 'box')).toBeUndefined();
    expect(keyOf({ ...none, key: 'Dead', altKey: true }, 'anywhere')).toBeUndefined();
  });

  it('leaves AltGr alone, also where Windows tells of it as Ctrl and Alt', () => {
    const altGraph = { getModifierState: (name: string) => name === 'AltGraph' };
    expect(keyOf({ ...none, key: 'k', ctrlKey: true, altKey: true }, 'anywhere')).toBeUndefined();
    expect(keyOf({ ...none, key: 'k', ctrlKey: true, ...altGraph }, 'anywhere')).toBeUndefined();
    expect(keyOf({ ...none, key: '+', ...altGraph }, 'message')).toBeUndefined();
  });
});

describe('KEYS', () => {
  it('are the only place where keys with Ctrl, Alt or the Apple key are bound', () => {
    const readers = sources(ROOT).filter(
      ({ text }) => /on(KeyDown|KeyUp)|keydown/.test(text) && /\.(altKey|ctrlKey|metaKey)\b/.test(text),
    );
    // These leave such keys alone, or open what Enter chose in a new tab.
    const known = ['app/useKeys.ts', 'features/find/useChoosing.ts'];
    expect(readers.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
  });

  it('are all listed with a text on the sheet', () => {
    for (const { keys } of [da, en]) {
      const listed = Object.keys(KEYS).filter((name) => !/^place\d$/.test(name));
      expect(Object.keys(keys.names).sort()).toEqual(listed.sort());
      expect(Object.keys(keys.scopes).sort()).toEqual(
        [...new Set(Object.values(KEYS).map(({ scope }) => scope))].sort(),
      );
    }
  });

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
