import type { Id, Message } from '../../core';
import { foldLetters } from '../../ui/fold';

/** A letter of a folded text, and the stretch of the text it stands for. */
interface Letter {
  letter: string;
  from: number;
  to: number;
}

/** What the folding makes one of two, in its order. */
const PAIRS = ['ae', 'oe', 'aa'];
const EXPANDED: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

function lettersOf(text: string): Letter[] {
  let letters: Letter[] = [];
  let from = 0;
  for (const point of text) {
    const to = from + point.length;
    const small = point.toLowerCase().normalize('NFC');
    const plain = EXPANDED[small] ?? foldLetters(small);
    const last = letters.at(-1);
    if (plain === '' && last) last.to = to;
    for (const letter of plain) letters.push({ letter, from, to });
    from = to;
  }
  for (const pair of PAIRS) letters = joined(letters, pair);
  return letters;
}

function joined(letters: Letter[], pair: string): Letter[] {
  const all: Letter[] = [];
  for (let i = 0; i < letters.length; i++) {
    const one = letters[i];
    const next = letters[i + 1];
    if (!one) break;
    if (next && one.letter + next.letter === pair) {
      all.push({ ...one, to: next.to });
      i++;
    } else all.push(one);
  }
  return all;
}

/** Where a text has what is asked for, however it is spelled: from and to, in order. */
export function occurrences(text: string, query: string): [from: number, to: number][] {
  const asked = foldLetters(query.trim());
  if (asked === '' || !foldLetters(text).includes(asked)) return [];
  const letters = lettersOf(text);
  const folded = letters.map(({ letter }) => letter).join('');
  const places = letters.flatMap(({ letter }, i) => Array<number>(letter.length).fill(i));
  const found: [number, number][] = [];
  for (let at = folded.indexOf(asked); at >= 0; at = folded.indexOf(asked, at + asked.length)) {
    const first = letters[places[at] ?? -1];
    const last = letters[places[at + asked.length - 1] ?? -1];
    if (first && last) found.push([first.from, last.to]);
  }
  return found;
}

/** Where one is among what was found, newest first, after a step towards the older (1) or the newer (-1). */
export function stepFrom(found: Id[], current: Id | undefined, step: 1 | -1): Id | undefined {
  if (found.length === 0) return undefined;
  const at = current === undefined ? -1 : found.indexOf(current);
  if (at < 0) return found[0];
  return found[(at + step + found.length) % found.length];
}

const SLICE_MILLIS = 8;

/** Looks through texts, folded once each. */
export class Finder {
  readonly #folded = new WeakMap<Message, string>();
  readonly #textOf: (message: Message) => string;
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;

  /** @param pause lets the page answer before the next slice */
  constructor(
    textOf: (message: Message) => string,
    pause: () => Promise<void>,
    now = () => performance.now(),
  ) {
    this.#textOf = textOf;
    this.#pause = pause;
    this.#now = now;
  }

  /** Those that have it, newest first; undefined when it is no longer asked for. */
  async find(messages: Message[], query: string, isAsked: () => boolean): Promise<Id[] | undefined> {
    const asked = foldLetters(query.trim());
    if (asked === '') return [];
    const found: Id[] = [];
    let since = this.#now();
    for (const message of messages.toReversed()) {
      if (this.#foldedOf(message).includes(asked)) found.push(message.id);
      if (this.#now() - since < SLICE_MILLIS) continue;
      await this.#pause();
      if (!isAsked()) return undefined;
      since = this.#now();
    }
    return found;
  }

  #foldedOf(message: Message): string {
    let folded = this.#folded.get(message);
    if (folded === undefined) {
      folded = message.deletedAt ? '' : foldLetters(this.#textOf(message));
      this.#folded.set(message, folded);
    }
    return folded;
  }
}
