import { expect, test } from 'vitest';
import { detailsOf, idOf, troubleOf } from './trouble';

const MISSING = [
  'Failed to fetch dynamically imported module: https://torv.example.dk/assets/Admin-x.js',
  'error loading dynamically imported module: https://torv.example.dk/assets/Admin-x.js',
  'Importing a module script failed.',
];

test.each(MISSING)('a part whose file is gone is known in every browser: %s', (message) => {
  expect(troubleOf(new TypeError(message), true)).toBe('gone');
  expect(troubleOf(new TypeError(message), false)).toBe('offline');
});

test('everything else is a fault of ours', () => {
  expect(troubleOf(new TypeError('x is undefined'), false)).toBe('broken');
  expect(troubleOf('thrown text', true)).toBe('broken');
});

test('the same fault has the same id on every server, and another one another', () => {
  const at = (server: string, place: string) => {
    const error = new TypeError('x is undefined');
    error.stack = `TypeError: x is undefined\n    at draw (${server}/assets/index-1.js:${place})\n    at more`;
    return idOf(error);
  };
  expect(at('https://a.dk', '1:2')).toBe(at('https://b.dk', '1:2'));
  expect(at('https://a.dk', '1:2')).not.toBe(at('https://a.dk', '1:3'));
  expect(at('https://a.dk', '1:2')).toMatch(/^[0-9A-F]{8}$/);
});

test('the details begin with the id and name the build', () => {
  const error = new Error('broken');
  expect(detailsOf(error, '7').split('\n').slice(0, 2)).toEqual([idOf(error), 'build 7']);
});
