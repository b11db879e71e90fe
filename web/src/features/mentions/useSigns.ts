import { useMemo } from 'react';
import { useCore, useReadable } from '../../app/core';
import { fits } from '../../ui/fold';
import { findEmoji, wordOf } from '../messages/emojiData';
import type { Begun } from '../messages/mentions';
import type { Completion } from './model';

const MOST = 6;
const NONE: Completion[] = [];

/** The channels that a # may mean, and the signs that a : and a word may. */
export function useSigns(begun: Begun | undefined): Completion[] {
  const list = useReadable(useCore().list);
  const { sign, query } = begun ?? {};
  return useMemo(() => {
    if (query === undefined || sign === '@') return NONE;
    if (sign === ':') {
      return findEmoji(query)
        .slice(0, MOST)
        .map((emoji): Completion => ({ kind: 'emoji', name: wordOf(emoji), reference: emoji }));
    }
    const teams = new Map(list.teams.map(({ id, name }) => [id, name]));
    return list.conversations
      .filter(({ kind, name, archived }) => kind === 'channel' && !archived && fits(name ?? '', query))
      .slice(0, MOST)
      .map(({ id, name = '', team = '' }): Completion => ({
        kind: 'channel',
        name,
        reference: `channel/${id}`,
        team: teams.get(team),
      }));
  }, [sign, query, list]);
}
