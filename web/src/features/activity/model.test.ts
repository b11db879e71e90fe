import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { ActivityItem, Core } from '../../core';
import { sentenceOf, whoOf } from './model';

const NAMES: Record<string, string> = { ane: 'Ane Møller', bo: 'Bo Aagaard', dina: 'Dina Holm' };
const core = {
  person: (id: string) => ({ get: () => (NAMES[id] ? { name: NAMES[id] } : undefined) }),
} as unknown as Core;
const t = ((key: string, values?: object) =>
  `${key} ${Object.values(values ?? {}).join('|')}`.trim()) as unknown as TFunction;

const item = (about: object) =>
  ({ kind: 'mention', people: ['ane'], count: 1, message: {}, ...about }) as ActivityItem;

describe('whoOf', () => {
  it('names one person in full and several by their first names', () => {
    expect(whoOf({ people: ['ane'], count: 1 }, core, t)).toBe('Ane Møller');
    expect(whoOf({ people: ['ane', 'bo'], count: 2 }, core, t)).toBe('activity.two Ane|Bo');
    expect(whoOf({ people: ['ane', 'bo', 'dina'], count: 5 }, core, t)).toBe('activity.more Ane|Bo|3');
  });

  it('says so when somebody is not known', () => {
    expect(whoOf({ people: ['nobody'], count: 1 }, core, t)).toBe('messages.unknown');
  });
});

describe('sentenceOf', () => {
  it('says with whom one is mentioned, and how others reacted', () => {
    expect(sentenceOf(item({}), core, t)).toBe('activity.mentioned.me Ane Møller');
    expect(sentenceOf(item({ audience: 'team' }), core, t)).toBe('activity.mentioned.team Ane Møller');
    expect(sentenceOf(item({ kind: 'reaction', emojis: ['👍', '🎉'] }), core, t)).toBe(
      'activity.reacted Ane Møller|👍 🎉',
    );
  });
});
