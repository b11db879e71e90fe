import { describe, expect, it } from 'vitest';
import type { Conversation, Section, Team } from '../../core';
import { arrange, isShown, newsOf, untilFull } from './model';

const channel = { id: 'k', kind: 'channel', unread: 0 } as Conversation;
const chat = { id: 'c', kind: 'direct', unread: 2 } as Conversation;

describe('isShown', () => {
  it('shows everything, or one kind', () => {
    expect(isShown(channel, 'all')).toBe(true);
    expect(isShown(channel, 'channels')).toBe(true);
    expect(isShown(channel, 'chats')).toBe(false);
    expect(isShown(chat, 'channels')).toBe(false);
    expect(isShown(chat, 'chats')).toBe(true);
  });

  it('shows the unread, and the one that is open', () => {
    expect(isShown(chat, 'unread')).toBe(true);
    expect(isShown(channel, 'unread')).toBe(false);
    expect(isShown(channel, 'unread', 'k')).toBe(true);
  });

  it('counts what is muted or hidden as no news', () => {
    expect(newsOf(chat)).toBe(2);
    expect(newsOf({ ...chat, muted: true })).toBe(0);
    expect(newsOf({ ...chat, hidden: true })).toBe(0);
    expect(isShown({ ...chat, muted: true }, 'unread')).toBe(false);
  });
});

describe('arrange', () => {
  const line = (id: string, about: Partial<Conversation> = {}) =>
    ({ id, kind: 'direct', unread: 0, name: id, ...about }) as Conversation;
  const valby = { id: 'valby', channels: ['general', 'duty', 'old', 'board'] } as Team;
  const sections: Section[] = [
    { id: 's1', name: 'Plads' },
    { id: 's2', name: 'Drift' },
  ];
  const inTeam = { kind: 'channel', team: 'valby' } as const;
  const arranged = (conversations: Conversation[]) => {
    const ids = (those: Conversation[]) => those.map(({ id }) => id);
    const {
      favourites,
      sections: own,
      chats,
      teams,
      shared,
      hidden,
    } = arrange({
      teams: [valby],
      conversations,
      sections,
      titleOf: ({ id }) => id,
    });
    return {
      favourites: ids(favourites),
      sections: own.map(({ section, conversations: those }) => [section.name, ...ids(those)]),
      chats: ids(chats),
      channels: teams.map(({ channels }) => ids(channels)),
      shared: ids(shared),
      hidden: ids(hidden),
    };
  };

  it('puts each conversation in one place', () => {
    expect(
      arranged([
        line('bo', { favourite: true, section: 's1' }),
        line('chen', { section: 's2' }),
        line('ane', { hidden: true, favourite: true }),
        line('dina'),
        line('duty', inTeam),
        line('general', { ...inTeam, section: 's2' }),
      ]),
    ).toEqual({
      favourites: ['bo'],
      sections: [['Plads'], ['Drift', 'chen', 'general']],
      chats: ['dina'],
      channels: [['duty']],
      shared: [],
      hidden: ['ane'],
    });
  });

  it('keeps chats as they come and what is mine in order of names, å last', () => {
    const { chats, favourites } = arranged([
      line('åse', { favourite: true }),
      line('bo', { favourite: true }),
      line('zoe'),
      line('ane'),
    ]);
    expect(favourites).toEqual(['bo', 'åse']);
    expect(chats).toEqual(['zoe', 'ane']);
  });

  it('leaves out archived channels, unless I keep them myself', () => {
    const { channels, favourites } = arranged([
      line('old', { ...inTeam, archived: true }),
      line('board', { ...inTeam, archived: true, favourite: true }),
    ]);
    expect(channels).toEqual([[]]);
    expect(favourites).toEqual(['board']);
  });

  it('shows a conversation under a heading that is gone where everybody finds it', () => {
    expect(arranged([line('bo', { section: 'gone' })]).chats).toEqual(['bo']);
  });

  it('gathers channels of teams that are not mine', () => {
    expect(arranged([line('secret', { kind: 'channel', team: 'elsewhere' })]).shared).toEqual(['secret']);
  });
});

describe('untilFull', () => {
  it('gives the teams that begin on the first screen, each with a line for its name', () => {
    const teams = [3, 0, 9, 1].map((count) => ({ channels: Array<Conversation>(count).fill(channel) }));
    expect(untilFull(teams, 20)).toEqual(teams);
    expect(untilFull(teams, 5)).toEqual(teams.slice(0, 2));
    expect(untilFull(teams, 6)).toEqual(teams.slice(0, 3));
    expect(untilFull(teams, 0)).toEqual([]);
  });
});
