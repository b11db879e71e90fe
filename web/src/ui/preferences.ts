import type { Language } from '../core';
import { Store } from '../core/store';

/** What this browser remembers about how the client looks. Nothing here says anything about a person. */
export interface Preferences {
  listWidth: number;
  threadWidth: number;
  /** What was spoken here last, so that the first drawing already speaks it. */
  language?: Language;
  /** Whether letters act on the message that has the focus. */
  letters: boolean;
  /** Groups of the list that are not open or closed as they are at first. */
  toggledGroups: string[];
  recentEmoji: string[];
  /** Which messages wait five seconds before they are sent, so that they can be taken back. */
  undoSend: 'announcements' | 'always' | 'never';
  /** Whoever signs in here has chosen to look offline. */
  looksOffline: boolean;
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
  undoSend: 'announcements',
  looksOffline: false,
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
