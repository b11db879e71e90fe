import { expect, it } from 'vitest';
import { coveredOf } from './keyboardRoom';

it('is what the keyboard covers', () => {
  expect(coveredOf(844, { height: 508, scale: 1 })).toBe(336);
});

it('is nothing when the window became smaller, a bar of the browser shows, or one has enlarged the page', () => {
  expect(coveredOf(508, { height: 508, scale: 1 })).toBe(0);
  expect(coveredOf(844, { height: 780, scale: 1 })).toBe(0);
  expect(coveredOf(844, { height: 422, scale: 2 })).toBe(0);
});
