import { isSaidOffline } from '../app/connectionLine';
import { useCore, useReadable } from '../app/core';
import type { Connection, Core, Id, Presence } from '../core';
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

export interface Own {
  /** What was told last. */
  told: Presence;
  /** What held when the page was loaded. */
  atStart: Presence;
  connection: Connection;
  /** Whether this page says that it is offline. */
  isSaidOffline: boolean;
  /** Whether one chose to look offline. */
  looksOffline: boolean;
}

/**
 * Of oneself the page knows better than the server did when it was loaded: who is connected is there, unless they chose to look
 * offline, and nobody is there while the page says that it is offline.
 */
export function ownPresence({ told, atStart, connection, isSaidOffline, looksOffline }: Own): Presence {
  if (isSaidOffline || connection === 'offline') return 'offline';
  const isConnected = connection === 'online' || connection === 'updated';
  if (told !== 'offline' || !isConnected || looksOffline) return told;
  return atStart === 'offline' ? 'available' : atStart;
}

/** Whether somebody can be reached. */
export function usePresence(id: Id): Presence | undefined {
  const core = useCore();
  const person = useReadable(core.person(id));
  const connection = useReadable(core.connection);
  const { me } = useReadable(core.session);
  const { looksOffline } = useReadable(preferences);
  const saidOffline = useReadable(isSaidOffline);
  if (id !== me?.id) return person?.presence;
  const told = person?.presence ?? me.presence;
  return ownPresence({
    told,
    atStart: me.presence,
    connection,
    isSaidOffline: saidOffline,
    looksOffline: looksOffline ?? false,
  });
}

/** @param presence what to show from now on; absent: what the server sees; {@code until} when that is so again */
export function choosePresence(core: Core, presence?: Presence, until?: Date): void {
  prefer({ looksOffline: presence === 'offline' });
  void core.setPresence(presence, until);
}
