import { expect, test } from 'vitest';
import { wrapped } from './picture';

const fits = (line: string) => line.length <= 12;

test('text is broken between words, and a word that is too long stays whole', () => {
  expect(wrapped('Sender nu 22.000 beskeder', fits)).toEqual(['Sender nu', '22.000', 'beskeder']);
  expect(wrapped('arbejdsmarkedsordning nu', fits)).toEqual(['arbejdsmarkedsordning', 'nu']);
  expect(wrapped('', fits)).toEqual([]);
});
