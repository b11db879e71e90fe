import type { Core, Id } from '../../core';

const MENTION = /<torv:person\/([0-9a-f-]{36})>/g;

/** People chosen while writing: the name as it stands in the box, and whose it is. */
export type Chosen = Map<string, Id>;

/** The text as it is sent: names that were chosen become ids. Longer names first, so that one is not found inside another. */
export function toMarkdown(text: string, chosen: Chosen): string {
  return [...chosen]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((sent, [name, id]) => sent.replaceAll(`@${name}`, `<torv:person/${id}>`), text);
}

/** The other way round, for editing. */
export function toText(markdown: string, core: Core): { text: string; chosen: Chosen } {
  const chosen: Chosen = new Map();
  const text = markdown.replace(MENTION, (whole, id: Id) => {
    const name = core.person(id).get()?.name;
    if (!name) return whole;
    chosen.set(name, id);
    return `@${name}`;
  });
  return { text, chosen };
}

/** What is being completed at the cursor, if an @ begins it. */
export function mentionAt(text: string, cursor: number): { start: number; query: string } | undefined {
  const match = /(?:^|[\s(])@([\p{L}\p{M}'-]{0,30}(?: [\p{L}\p{M}'-]{0,30})?)$/u.exec(text.slice(0, cursor));
  return match?.[1] === undefined ? undefined : { start: cursor - match[1].length - 1, query: match[1] };
}
