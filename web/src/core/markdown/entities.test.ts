import { expect, it } from 'vitest';
import { decodeHTMLStrict } from './entities';

it.each([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&aelig;', 'æ'],
  ['&Aring;', 'Å'],
  ['&semi;', ';'],
  ['&nbsp;', '\u00a0'],
  ['&Tab;', '\t'],
  ['&NewLine;', '\n'],
  ['&NotEqualTilde;', '\u2242\u0338'],
  ['&frac34;', '¾'],
])('reads %s', (reference, character) => {
  expect(decodeHTMLStrict(reference)).toBe(character);
});

it.each(['&torv;', '&notit;', '&ampere;', '&copy', '&AElig', '&#230;', '&#xfffffffff;', '&lt;b&gt;', '<b>'])(
  'leaves %s as it is',
  (text) => {
    expect(decodeHTMLStrict(text)).toBe(text);
  },
);
