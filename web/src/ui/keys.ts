/** Where keys work: wherever one is, while a message has the focus, or in the box one writes in. */
export type Scope = 'anywhere' | 'message' | 'box';

interface Binding {
  scope: Scope;
  /** Each as modifiers and the key, joined by +: Alt+Shift+ArrowUp. A digit means the key, whatever Shift makes of it. */
  keys: string[];
  /** Works only while letters may act (WCAG 2.1.4). */
  isLetter?: true;
}

/** Every key that does something, once: what binds them and what lists them both read this. */
export const KEYS = {
  find: { scope: 'anywhere', keys: ['Ctrl+k'] },
  findHere: { scope: 'anywhere', keys: ['Ctrl+f'] },
  previous: { scope: 'anywhere', keys: ['Alt+ArrowUp'] },
  next: { scope: 'anywhere', keys: ['Alt+ArrowDown'] },
  previousUnread: { scope: 'anywhere', keys: ['Alt+Shift+ArrowUp'] },
  nextUnread: { scope: 'anywhere', keys: ['Alt+Shift+ArrowDown'] },
  chat: { scope: 'anywhere', keys: ['Ctrl+Shift+1'] },
  teams: { scope: 'anywhere', keys: ['Ctrl+Shift+2'] },
  people: { scope: 'anywhere', keys: ['Ctrl+Shift+3'] },
  settings: { scope: 'anywhere', keys: ['Ctrl+Shift+4'] },
  region: { scope: 'anywhere', keys: ['F6'] },
  regionBack: { scope: 'anywhere', keys: ['Shift+F6'] },
  up: { scope: 'message', keys: ['ArrowUp'] },
  down: { scope: 'message', keys: ['ArrowDown'] },
  toBox: { scope: 'message', keys: ['Escape'] },
  unread: { scope: 'message', keys: ['n'], isLetter: true },
  reply: { scope: 'message', keys: ['r'], isLetter: true },
  edit: { scope: 'message', keys: ['e'], isLetter: true },
  react: { scope: 'message', keys: ['+'], isLetter: true },
  save: { scope: 'message', keys: ['s'], isLetter: true },
  help: { scope: 'message', keys: ['?'], isLetter: true },
  send: { scope: 'box', keys: ['Enter'] },
  line: { scope: 'box', keys: ['Shift+Enter'] },
  editLast: { scope: 'box', keys: ['ArrowUp'] },
  bold: { scope: 'box', keys: ['Ctrl+b'] },
  italic: { scope: 'box', keys: ['Ctrl+i'] },
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
}

/** What a key means in a place; nothing if it means nothing there. */
export function keyOf(press: Press, scope: Scope, letters = true): KeyName | undefined {
  const pressed = nameOf(press);
  const names = Object.keys(KEYS) as KeyName[];
  return names.find((name) => {
    const binding: Binding = KEYS[name];
    return binding.scope === scope && (letters || !binding.isLetter) && binding.keys.includes(pressed);
  });
}

function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const digit = /^Digit(\d)$/.exec(code ?? '')?.[1];
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  const name = (ctrlKey || metaKey) && digit ? digit : key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && (!isSign || (digit !== undefined && (ctrlKey || metaKey)));
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** A combination as it stands on the keys of this device. */
export function caps(combination: string): string[] {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  return parts.map((part) => {
    if (part === 'Ctrl' && isApple()) return '⌘';
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
