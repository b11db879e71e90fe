import type { Connection } from '../core';
import { Store } from '../core/store';

/** Whether the line says that one is offline: what else tells it, tells it in the same moment. */
export const isSaidOffline = new Store(false);

/** What the thin line on top can say; it says one thing at a time. */
export type Line =
  'offline' | 'offlineUnkept' | 'restarting' | 'reconnecting' | 'unkept' | 'updated' | 'cached';

export interface State {
  connection: Connection;
  /** Whether the browser believes that there is a network. */
  hasNetwork: boolean;
  /** The browser believes that there is none, and the server, asked because of that, has not answered. */
  isCut: boolean;
  keepsUnsent: boolean;
  isUpdateReady: boolean;
  /** What is shown is what was kept; the server has not answered yet. */
  isCached: boolean;
}

/** The most pressing first: what could be lost, then what does not work, then what can wait. */
export function lineOf({
  connection,
  hasNetwork,
  isCut,
  keepsUnsent,
  isUpdateReady,
  isCached,
}: State): Line | undefined {
  const isLost = connection === 'offline' || connection === 'reconnecting' || connection === 'connecting';
  if (connection === 'offline' || isCut || (isLost && !hasNetwork))
    return keepsUnsent ? 'offline' : 'offlineUnkept';
  if (!keepsUnsent) return 'unkept';
  if (connection === 'restarting' || connection === 'reconnecting') return connection;
  if (isUpdateReady) return 'updated';
  return isCached ? 'cached' : undefined;
}

export function saysOffline(line: Line | undefined): boolean {
  return line === 'offline' || line === 'offlineUnkept';
}

/** How long something is so before the line says it: most interruptions are over by then. */
export const SAID_AFTER_MILLIS: Record<Line, number> = {
  offline: 400,
  offlineUnkept: 400,
  restarting: 800,
  reconnecting: 2_000,
  unkept: 0,
  updated: 0,
  cached: 2_000,
};

/** A line that shows stays this long, or until another takes its place: it must not flicker. */
export const SHOWN_FOR_MILLIS = 1_200;
