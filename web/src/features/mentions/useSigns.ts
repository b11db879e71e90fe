import { useMemo } from 'react';
import { useCore, useReadable } from '../../app/core';
import { fits } from '../../ui/fold';
import { preferences } from '../../ui/preferences';
import { toned } from '../messages/emoji';
import { useKnownEmoji } from '../messages/emojiLater';
import type { Begun } from '../messages/mentions';
import type { Completion } from './model';

const MOST = 6;
const NONE: Completion[] = [];

/** The channels that a # may mean, and the signs that a : and a word may. */
export function useSigns(begun: Begun | undefined): Completion[] {
  const list = useReadable(useCore().list);
  const { skinTone } = useReadable(preferences);
  const { sign, query } = begun ?? {};
  const known = useKnownEmoji(sign === ':');
  return useMemo(() => {
    if (query === undefined || sign === '@') return NONE;
    if (sign === ':') {
      return (known?.findEmoji(query) ?? [])
        .slice(0, MOST)
        .map(({ emoji, codes: [name = ''] }): Completion => ({
          kind: 'emoji',
          name,
          reference: toned(emoji, skinTone),
          emoji,
        }));
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
  }, [sign, query, list, skinTone, known]);
}
