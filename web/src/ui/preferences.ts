import type { Language } from '../core';
import { Store } from '../core/store';

/** What one can be in, each with a door in the rail. */
export type Place = 'activity' | 'chat' | 'teams' | 'people' | 'admin' | 'settings' | 'insights';
export type Enter = 'sends' | 'breaks';

/** A colour of skin as Unicode has them, or the yellow that is none. */
export type SkinTone = 'yellow' | 'light' | 'mediumLight' | 'medium' | 'mediumDark' | 'dark';

export type UndoSend = 'announcements' | 'always' | 'never';

/** What this browser remembers about how the client looks. Nothing here says anything about a person. */
export interface Preferences {
  listWidth: number;
  threadWidth: number;
  /** How close rows stand to each other. */
  density: 'roomy' | 'compact';
  /** What a conversation looks like. */
  messages: 'list' | 'bubbles';
  /** What Enter does where one writes; the other thing is then done with another key. */
  enter: Enter;
  /** Whether the buttons that format a text show where one writes. */
  formatBar: boolean;
  /** Whether the list and the window's title keep names and texts to themselves; not chosen: on a shared device. */
  isDiscreet?: boolean;
  /** Whether whoever signed in here last wanted to be remembered. */
  remembers: boolean;
  /** What was spoken here last, so that the first drawing already speaks it. */
  language?: Language;
  /** Whether letters act on the message that has the focus. */
  letters: boolean;
  /** Groups of the list that are not open or closed as they are at first. */
  toggledGroups: string[];
  /** Without colours of skin. */
  recentEmoji: string[];
  /** Not chosen: yellow. */
  skinTone?: SkinTone;
  /** Which messages wait five seconds before they are sent, so that they can be taken back. */
  undoSend: UndoSend;
  /** Whoever signs in here has chosen to look offline. */
  looksOffline: boolean;
  /** Whether a soft sound tells of messages here. */
  sounds: boolean;
  /** Whether notifications keep names and texts to themselves. */
  hidesTexts: boolean;
  /** Whether notifications are wanted here: what the browser allows is another question. */
  notifies: boolean;
  /** The order of the places in the rail, as far as it was changed: places that are not named come after those that are. */
  railOrder: Place[];
  /** Which banner has been put away here: a number made of it, not what it says. */
  dismissedBanner?: string;
}

const KEY = 'torv.preferences';
const FIRST: Preferences = {
  listWidth: 320,
  threadWidth: 360,
  density: 'roomy',
  messages: 'list',
  enter: 'sends',
  formatBar: false,
  remembers: false,
  letters: true,
  toggledGroups: [],
  recentEmoji: [],
  undoSend: 'announcements',
  looksOffline: false,
  sounds: true,
  hidesTexts: false,
  notifies: false,
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

/** What is chosen in one tab holds in all. */
if (typeof window !== 'undefined') {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) preferences.set(read());
  });
}

function read(): Preferences {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return FIRST;
  }
}
