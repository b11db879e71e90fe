import type { Enter } from './preferences';

/** Where keys work: wherever one is, in a list of conversations or people, while a message has the focus, or in the box one writes in. */
export type Scope = 'anywhere' | 'list' | 'message' | 'box';

export interface Binding {
  scope: Scope;
  /** Each as modifiers and the key, joined by +: Alt+Shift+ArrowUp. A digit means the key, whatever Shift makes of it. */
  keys: readonly [string, ...string[]];
  /** Works only while letters may act (WCAG 2.1.4). */
  isLetter?: true;
  /** Types a character on Apple's keyboards, and does nothing else there. */
  isTypedOnApple?: true;
}

/** Every key that does something, once: what binds them and what lists them both read this. */
export const KEYS = {
  find: { scope: 'anywhere', keys: ['Ctrl+k'] },
  newChat: { scope: 'anywhere', keys: ['Alt+n'], isTypedOnApple: true },
  findHere: { scope: 'anywhere', keys: ['Ctrl+f'] },
  previous: { scope: 'anywhere', keys: ['Alt+ArrowUp'] },
  next: { scope: 'anywhere', keys: ['Alt+ArrowDown'] },
  previousUnread: { scope: 'anywhere', keys: ['Alt+Shift+ArrowUp'] },
  nextUnread: { scope: 'anywhere', keys: ['Alt+Shift+ArrowDown'] },
  place1: { scope: 'anywhere', keys: ['Ctrl+Shift+1'] },
  place2: { scope: 'anywhere', keys: ['Ctrl+Shift+2'] },
  place3: { scope: 'anywhere', keys: ['Ctrl+Shift+3'] },
  place4: { scope: 'anywhere', keys: ['Ctrl+Shift+4'] },
  place5: { scope: 'anywhere', keys: ['Ctrl+Shift+5'] },
  place6: { scope: 'anywhere', keys: ['Ctrl+Shift+6'] },
  region: { scope: 'anywhere', keys: ['F6'] },
  regionBack: { scope: 'anywhere', keys: ['Shift+F6'] },
  rowUp: { scope: 'list', keys: ['ArrowUp'] },
  rowDown: { scope: 'list', keys: ['ArrowDown'] },
  firstRow: { scope: 'list', keys: ['Home'] },
  lastRow: { scope: 'list', keys: ['End'] },
  unfold: { scope: 'list', keys: ['ArrowRight'] },
  fold: { scope: 'list', keys: ['ArrowLeft'] },
  rowMenu: { scope: 'list', keys: ['Shift+F10', 'ContextMenu'] },
  up: { scope: 'message', keys: ['ArrowUp'] },
  down: { scope: 'message', keys: ['ArrowDown'] },
  toBox: { scope: 'message', keys: ['Escape'] },
  unread: { scope: 'message', keys: ['n'], isLetter: true },
  reply: { scope: 'message', keys: ['r'], isLetter: true },
  edit: { scope: 'message', keys: ['e'], isLetter: true },
  react: { scope: 'message', keys: ['+'], isLetter: true },
  save: { scope: 'message', keys: ['s'], isLetter: true },
  help: { scope: 'message', keys: ['?'], isLetter: true },
  send: { scope: 'box', keys: ['Enter', 'Ctrl+Enter'] },
  line: { scope: 'box', keys: ['Shift+Enter'] },
  editLast: { scope: 'box', keys: ['ArrowUp'] },
  bold: { scope: 'box', keys: ['Ctrl+b'] },
  italic: { scope: 'box', keys: ['Ctrl+i'] },
  strike: { scope: 'box', keys: ['Ctrl+Shift+x'] },
  link: { scope: 'box', keys: ['Ctrl+Shift+k'] },
  code: { scope: 'box', keys: ['Ctrl+Shift+c'] },
  numbers: { scope: 'box', keys: ['Ctrl+Shift+7'] },
  bullets: { scope: 'box', keys: ['Ctrl+Shift+8'] },
  quote: { scope: 'box', keys: ['Ctrl+Shift+9'] },
  formatBar: { scope: 'box', keys: ['Ctrl+Shift+f'] },
  toMessages: { scope: 'box', keys: ['Escape'] },
} as const satisfies Record<string, Binding>;

export type KeyName = keyof typeof KEYS;

interface Press {
  key: string;
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean };
  getModifierState?: (key: 'AltGraph') => boolean;
}

/** The keys of one name, as whoever writes has chosen what Enter does. */
export function keysOf(name: KeyName, enter: Enter): readonly string[] {
  if (enter === 'breaks' && name === 'send') return ['Ctrl+Enter'];
  return enter === 'breaks' && name === 'line' ? ['Enter'] : KEYS[name].keys;
}

/** What a key means in a place; nothing if it means nothing there, or while it writes a character. */
export function keyOf(
  press: Press,
  scope: Scope,
  letters = true,
  enter: Enter = 'sends',
): KeyName | undefined {
  if (isComposing(press) || isAltGraph(press)) return undefined;
  const pressed = nameOf(press);
  return namesFor(scope).find((name) => {
    const binding: Binding = KEYS[name];
    return (letters || !binding.isLetter) && keysOf(name, enter).includes(pressed);
  });
}

/** The keys that work in a place on this device. */
export function namesFor(scope: Scope): KeyName[] {
  return (Object.keys(KEYS) as KeyName[]).filter((name) => {
    const binding: Binding = KEYS[name];
    return binding.scope === scope && !(binding.isTypedOnApple && isApple());
  });
}

/** Whether the key makes a letter together with others: Safari tells of the Enter that ends it only by the number 229. */
export function isComposing({ key, isComposing: is, nativeEvent, keyCode }: Press): boolean {
  return is === true || nativeEvent?.isComposing === true || keyCode === 229 || key === 'Dead';
}

/** AltGr writes @ and € on Danish keyboards; Windows tells of it as Ctrl and Alt. */
export function isAltGraph(press: Press): boolean {
  return press.getModifierState?.('AltGraph') === true || (press.ctrlKey && press.altKey && !isApple());
}

function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const digit = /^Digit(\d)$/.exec(code ?? '')?.[1];
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  const name = (ctrlKey || metaKey) && digit ? digit : key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && (!isSign || (digit !== undefined && (ctrlKey || metaKey)));
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

const APPLE: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
const SIGNS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: '☰',
};

/** A combination as it stands on the keys of this device. */
export function caps(combination: string): string[] {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  return parts.map((part) => {
    if (isApple() && part in APPLE) return APPLE[part] ?? part;
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
