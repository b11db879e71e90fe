import type { Cabinets } from './cabinet';
import { SealedCabinets } from './sealedCabinets';
import type { Channel } from './sharedLine';
import type { SocketLike } from './socket';
import type { Locks } from './turn';
import type { KeyValue } from './vault';

/** What the client finds in a browser, so that tests can bring their own. */
export interface Surroundings {
  openSocket(url: string): SocketLike;
  /** Shared by all tabs and kept; absent when the browser forbids it. */
  storage?: KeyValue;
  /** Of this tab, until it closes. */
  sessionStorage?: KeyValue;
  locks?: Locks;
  /** What one tab says on it all others hear; absent where the browser knows none. */
  openChannel(): Channel | undefined;
  /** Absent where the browser cannot seal what it keeps, or may not keep anything. */
  cabinets?: Cabinets;
  /** Calls with every change that another tab makes in {@link storage}; {@code value} null means removed. */
  onStored(listener: (key: string, value: string | null) => void): void;
  /** Calls when the page is about to go. */
  onLeaving(listener: () => void): void;
}

/** What is not given, taken from the browser as far as it allows. */
export function ofThisBrowser(given: Partial<Surroundings>): Surroundings {
  return {
    openSocket: (url) => new WebSocket(location.origin.replace(/^http/, 'ws') + url) as unknown as SocketLike,
    storage: allowed(() => globalThis.localStorage),
    sessionStorage: allowed(() => globalThis.sessionStorage),
    locks: allowed(() => globalThis.navigator.locks),
    openChannel: () => allowed(() => new BroadcastChannel('torv.line') as Channel),
    cabinets: allowed(() => SealedCabinets.ofThisBrowser()),
    onStored: (listener) =>
      globalThis.addEventListener?.('storage', ({ key, newValue, storageArea }) => {
        if (key !== null && storageArea === allowed(() => localStorage)) listener(key, newValue);
      }),
    onLeaving: (listener) => globalThis.addEventListener?.('pagehide', listener),
    ...given,
  };
}

function allowed<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
