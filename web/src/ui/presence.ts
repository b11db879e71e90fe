import { useCore, useReadable } from '../app/core';
import type { Core, Id, Presence } from '../core';
import { prefer, preferences } from './preferences';

/** Torv's words for presence in Fluent's. */
export const BADGES = {
  available: 'available',
  busy: 'busy',
  dnd: 'do-not-disturb',
  away: 'away',
  offline: 'offline',
} as const satisfies Record<Presence, string>;

/** What a person may choose to show. */
export const PRESENCES: Presence[] = ['available', 'busy', 'dnd', 'away', 'offline'];

/**
 * Whether somebody can be reached. Of oneself the connection knows better than the server did when the page was loaded: who is
 * connected is there, unless they chose to look offline.
 */
export function usePresence(id: Id): Presence | undefined {
  const core = useCore();
  const person = useReadable(core.person(id));
  const connection = useReadable(core.connection);
  const { me } = useReadable(core.session);
  const { looksOffline } = useReadable(preferences);
  if (id !== me?.id) return person?.presence;
  const told = person?.presence ?? me.presence;
  if (connection === 'offline') return 'offline';
  const isConnected = connection === 'online' || connection === 'updated';
  if (told !== 'offline' || !isConnected || looksOffline) return told;
  return me.presence === 'offline' ? 'available' : me.presence;
}

/** @param presence what to show from now on; absent: what the server sees; {@code until} when that is so again */
export function choosePresence(core: Core, presence?: Presence, until?: Date): void {
  prefer({ looksOffline: presence === 'offline' });
  void core.setPresence(presence, until);
}
