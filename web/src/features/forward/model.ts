import type { Id, Message } from '../../core';

const REFERENCE = /<torv:(person|tag)\/([0-9a-f-]{36})>|<torv:(all|team)>/g;

/** What names become in a quotation: words, so that nobody is told again. */
export interface Names {
  person: (id: Id) => string;
  tag: (id: Id) => string;
  all: string;
  team: string;
}

/**
 * A message as a quotation with who said it and where, and an empty line after it. What it mentions is only named.
 *
 * @param author their name
 */
export function quotation({ markdown, conversation, id }: Message, author: string, names: Names): string {
  const said = markdown.replace(REFERENCE, (_, kind: string | undefined, one: Id, wide: 'all' | 'team') => {
    const name = wide ? names[wide] : kind === 'tag' ? names.tag(one) : names.person(one);
    return `@${literal(name)}`;
  });
  const lines = said.split('\n').map((line) => `> ${line}`);
  return [...lines, '>', `> — ${literal(author)}, <torv:message/${conversation}/${id}>`, '', ''].join('\n');
}

/** Text in which nothing formats. */
function literal(text: string): string {
  return text.replace(/[\\`*_~[\]<>|#]/g, '\\$&');
}
