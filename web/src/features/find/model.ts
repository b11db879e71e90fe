import type { Conversation } from '../../core';
import { newsOf } from '../list/model';

/** A form of a name in which å, aa and a meet, as do ø, oe and o, æ, ae and a, and letters with other accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a');
}

/** Whether each word asked for begins a word of the name, in any order. */
export function fits(name: string, query: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((asked) => words.some((word) => word.startsWith(asked)));
}

export interface Entry {
  conversation: Conversation;
  title: string;
  /** The team's name, for a channel. */
  below?: string;
}

/** What fits, unread first, then in the order given: the most recent first. */
export function choose(entries: Entry[], query: string, most: number): Entry[] {
  const found = entries.filter((one) => fits(`${one.title} ${one.below ?? ''}`, query));
  return [
    ...found.filter((one) => newsOf(one.conversation) > 0),
    ...found.filter((one) => newsOf(one.conversation) === 0),
  ].slice(0, most);
}
