// @vitest-environment node
import { expect, test } from 'vitest';
import type { Core } from '../../core';
import { type Chosen, mentionAt, stands, toMarkdown, toText } from './mentions';

const ANE = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b';
const TAG = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4c';
const chosen: Chosen = new Map([
  ['Ane', `person/${ANE}`],
  ['team', 'team'],
  ['kanal', 'all'],
  ['Hold 3', `tag/${TAG}`],
]);

test('names that were chosen become references, and words that only begin like them do not', () => {
  expect(toMarkdown('@Ane @team @kanal @Hold 3: @teamet @Anette @Bo', chosen)).toBe(
    `<torv:person/${ANE}> <torv:team> <torv:all> <torv:tag/${TAG}>: @teamet @Anette @Bo`,
  );
  expect(stands('hej @Anette', 'Ane')).toBe(false);
  expect(stands('hej @Ane.', 'Ane')).toBe(true);
});

test('a text comes back for editing as it was written', () => {
  const core = {
    person: () => ({ get: () => ({ id: ANE, name: 'Ane' }) }),
    tags: { of: () => ({ get: () => ({ id: TAG, name: 'Hold 3' }) }) },
  } as unknown as Core;
  const markdown = `<torv:person/${ANE}> <torv:team> <torv:all> <torv:tag/${TAG}>!`;
  const { text, chosen: read } = toText(markdown, core, { everyone: 'kanal', team: 'team' });
  expect(text).toBe('@Ane @team @kanal @Hold 3!');
  expect(toMarkdown(text, read)).toBe(markdown);
});

test('an @ at the beginning of a word is completed, numbers too', () => {
  expect(mentionAt('hej @an', 7)).toEqual({ start: 4, query: 'an' });
  expect(mentionAt('@Hold 3', 7)).toEqual({ start: 0, query: 'Hold 3' });
  expect(mentionAt('ane@kk.dk', 9)).toBeUndefined();
});
