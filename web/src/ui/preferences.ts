import { Store } from '../core/store';

/** What one can be in, each with a door in the rail. */
export type Place = 'chat' | 'teams' | 'people' | 'admin' | 'settings';

/** What this browser remembers about how the client looks. Nothing here says anything about a person. */
export interface Preferences {
  listWidth: number;
  threadWidth: number;
  /** Whether letters act on the message that has the focus. */
  letters: boolean;
  /** Groups of the list that are not open or closed as they are at first. */
  toggledGroups: string[];
  recentEmoji: string[];
  /** Whoever signs in here has chosen to look offline. */
  looksOffline: boolean;
  /** The order of the places in the rail, as far as it was changed: places that are not named come after those that are. */
  railOrder: Place[];
  /** Which banner has been put away here: a number made of it, not what it says. */
  dismissedBanner?: string;
}

const KEY = 'torv.preferences';
const FIRST: Preferences = {
  listWidth: 320,
  threadWidth: 360,
  letters: true,
  toggledGroups: [],
  recentEmoji: [],
  looksOffline: false,
  railOrder: [],
};

export const preferences = new Store<Preferences>(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.update((now) => ({ ...now, ...change }));
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // A browser that keeps nothing still works until it is closed.
  }
}

function read(): Preferences {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return FIRST;
  }
}
