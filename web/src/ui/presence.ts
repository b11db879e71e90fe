import type { Presence } from '../core';

/** Torv's words for presence in Fluent's. */
export const BADGES = {
  available: 'available',
  busy: 'busy',
  dnd: 'do-not-disturb',
  away: 'away',
  offline: 'offline',
} as const satisfies Record<Presence, string>;
