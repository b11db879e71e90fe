import { expect, test } from 'vitest';
import { middle } from './picture';

test('the middle of a picture is square and inside it', () => {
  expect(middle(900, 600)).toEqual({ x: 150, y: 0, side: 600 });
  expect(middle(601, 1000)).toEqual({ x: 0, y: 199, side: 601 });
  expect(middle(1, 1)).toEqual({ x: 0, y: 0, side: 1 });
});
