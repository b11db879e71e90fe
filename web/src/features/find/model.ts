import { fold, isIn, wordsOf } from '../../ui/fold';

export interface Candidate {
  /** Under which it is found only once. */
  key: string;
  title: string;
  below?: string;
  /** How much is unread there. */
  news?: number;
}

/** A candidate with its texts folded, once for all that is typed. */
export interface Prepared<T extends Candidate> {
  one: T;
  title: string;
  all: string;
}

export function prepare<T extends Candidate>(candidates: T[]): Prepared<T>[] {
  return candidates.map((one) => {
    const title = fold(one.title);
    return { one, title, all: one.below ? title + fold(one.below) : title };
  });
}

/**
 * What fits, best first: the name begins with it, then words of the name do, then the rest. Among equals the unread come first, then
 * the order given, which is the most recent first.
 */
export function choose<T extends Candidate>(prepared: Prepared<T>[], query: string, most: number): T[] {
  const words = wordsOf(query);
  const start = words.map((word) => ` ${word}`).join('');
  const ranked: T[][] = [[], [], [], [], [], []];
  for (const { one, title, all } of prepared) {
    if (!isIn(all, words)) continue;
    const match = title.startsWith(start) ? 0 : words.every((word) => title.includes(` ${word}`)) ? 2 : 4;
    ranked[match + (one.news ? 0 : 1)]?.push(one);
  }
  return ranked.flat().slice(0, most);
}

/** A newer answer without moving what is already shown: what is in both stays where it is, what is new comes below. */
export function settled<T extends { id: string }>(shown: T[], found: T[]): T[] {
  const now = new Map(found.map((one) => [one.id, one]));
  const before = new Set(shown.map(({ id }) => id));
  return [...shown.flatMap(({ id }) => now.get(id) ?? []), ...found.filter(({ id }) => !before.has(id))];
}
