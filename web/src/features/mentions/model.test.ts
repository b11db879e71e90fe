// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Conversation, Person, Team } from '../../core';
import { countMentioned, type Found, rank, wideIn } from './model';

const person = (id: string, name: string): Person => ({ id, name });
const ANE = person('0190a1b2-c3d4-7e5f-8a6b-000000000001', 'Ane Møller');
const BO = person('0190a1b2-c3d4-7e5f-8a6b-000000000002', 'Bo Møller');
const CIA = person('0190a1b2-c3d4-7e5f-8a6b-000000000003', 'Cia Moeller');
const NIGHT = { id: '0190a1b2-c3d4-7e5f-8a6b-0000000000f1', name: 'Nathold', members: 12, mine: false };
const EVENING = { id: '0190a1b2-c3d4-7e5f-8a6b-0000000000f2', name: 'Aftenhold', members: 45, mine: true };
const WORDS = { channel: 'kanal', everyone: 'alle', team: 'team' };

const team = { id: 't', name: 'Pleje', members: 1204, tags: [NIGHT, EVENING] } as unknown as Team;
const channel = { id: 'c', kind: 'channel', team: 't', members: 1204 } as Conversation;
const found = (more: Partial<Found> = {}): Found => ({
  members: [],
  contacts: [],
  others: [],
  wide: [],
  ...more,
});
const names = (completions: { name: string }[]) => completions.map(({ name }) => name);

describe('what an @ may mean', () => {
  test('are members, then those I write with, then others, each once and without me', () => {
    const all = rank(
      found({ members: [BO, ANE], contacts: [BO, CIA], others: [CIA, ANE, person('x', 'Dan Møller')] }),
      'm',
      ANE.id,
    );
    expect(names(all)).toEqual(['Bo Møller', 'Cia Moeller', 'Dan Møller']);
    expect(all.map((one) => one.kind === 'person' && one.isMember)).toEqual([true, false, false]);
  });

  test.each(['Møller', 'moeller', 'Moller', 'cia mö'])('are found in every spelling: %s', (query) => {
    expect(names(rank(found({ others: [CIA] }), query, ANE.id))).toEqual(['Cia Moeller']);
  });

  test('are many at once after the people, by any of the words for it', () => {
    const wide = wideIn(channel, team, WORDS, false);
    expect(names(rank(found({ members: [BO], wide }), '', ANE.id))).toEqual([
      'Bo Møller',
      'kanal',
      'team',
      'Nathold',
      'Aftenhold',
    ]);
    expect(names(rank(found({ wide }), 'channel', ANE.id))).toEqual(['kanal']);
    expect(names(rank(found({ wide }), 'nat', ANE.id))).toEqual(['Nathold']);
  });
});

describe('many at once', () => {
  test('are everyone in a group, and nobody in a chat of two', () => {
    const group = { kind: 'group', members: 7 } as Conversation;
    expect(wideIn(group, undefined, WORDS, true)).toMatchObject([
      { name: 'alle', reference: 'all', members: 7 },
    ]);
    expect(wideIn({ kind: 'direct', members: 2 } as Conversation, undefined, WORDS, false)).toEqual([]);
  });

  test('are not for guests in a channel, and leave the team out of a private one', () => {
    expect(wideIn(channel, team, WORDS, true)).toEqual([]);
    expect(names(wideIn({ ...channel, private: true, members: 9 }, team, WORDS, false))).toEqual([
      'kanal',
      'Nathold',
      'Aftenhold',
    ]);
  });
});

describe('how many are mentioned', () => {
  const count = (markdown: string) =>
    countMentioned(markdown, channel, team, (id) => [NIGHT, EVENING].find((tag) => tag.id === id));

  test('is the larger of the whole and its parts', () => {
    expect(count('hej')).toBe(0);
    expect(count(`<torv:person/${BO.id}> <torv:person/${BO.id}>`)).toBe(1);
    expect(count(`<torv:tag/${NIGHT.id}> <torv:tag/${EVENING.id}> <torv:person/${BO.id}>`)).toBe(58);
    expect(count(`<torv:team> <torv:tag/${NIGHT.id}>`)).toBe(1204);
    expect(count('`<torv:all>`')).toBe(0);
  });
});
