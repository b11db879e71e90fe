import type { Core, Id } from '../../core';
import type { Reference } from '../mentions/model';

const MENTION = /<torv:(person\/[0-9a-f-]{36}|all|team|tag\/[0-9a-f-]{36})>/g;

/** What was chosen while writing: the name as it stands in the box, and what it refers to. */
export type Chosen = Map<string, Reference>;

/** The text as it is sent: names that were chosen become references. Longer names first, so that one is not found inside another. */
export function toMarkdown(text: string, chosen: Chosen): string {
  return [...chosen]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((sent, [name, reference]) => sent.replaceAll(standing(name), `<torv:${reference}>`), text);
}

/** Whether the name still stands in the text. */
export function stands(text: string, name: string): boolean {
  return text.search(standing(name)) >= 0;
}

/** A name after an @, not the beginning of a longer word. */
function standing(name: string): RegExp {
  return new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
}

/** The other way round, for editing. */
export function toText(
  markdown: string,
  core: Core,
  words: { everyone: string; team: string },
): { text: string; chosen: Chosen } {
  const chosen: Chosen = new Map();
  const text = markdown.replace(MENTION, (whole, reference: Reference) => {
    const name = nameOf(reference, core, words);
    if (!name || (chosen.has(name) && chosen.get(name) !== reference)) return whole;
    chosen.set(name, reference);
    return `@${name}`;
  });
  return { text, chosen };
}

function nameOf(reference: Reference, core: Core, words: { everyone: string; team: string }) {
  if (reference === 'all') return words.everyone;
  if (reference === 'team') return words.team;
  const id: Id = reference.slice(reference.indexOf('/') + 1);
  return reference.startsWith('tag/') ? core.tags.of(id).get()?.name : core.person(id).get()?.name;
}

/** What is being completed at the cursor, if an @ begins it. */
export function mentionAt(text: string, cursor: number): { start: number; query: string } | undefined {
  const match = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'-]{0,30}(?: [\p{L}\p{M}\p{N}'-]{0,30})?)$/u.exec(
    text.slice(0, cursor),
  );
  return match?.[1] === undefined ? undefined : { start: cursor - match[1].length - 1, query: match[1] };
}
