import type { Id, Message } from '../core';
import { ago } from './fixedTime';
import { idOf } from './people';

/** What somebody says: the author, how many minutes ago, the text, and what else is to be said of it. */
export type Line = [author: Id, minutesAgo: number, markdown: string, rest?: Partial<Message>];

/** The messages of a conversation in order, each with its place and its change counted up from 1. */
export function talk(conversation: Id, lines: Line[]): Message[] {
  const base = Number(conversation.slice(-6)) * 1_000;
  return lines.map(([author, minutesAgo, markdown, rest], i) => ({
    id: idOf(base + i + 1),
    conversation,
    seq: i + 1,
    rev: i + 1,
    author,
    clientId: idOf(500_000_000 + base + i + 1),
    createdAt: ago(minutesAgo),
    markdown,
    reactions: [],
    ...rest,
  }));
}

/** The same with a thread below one of them. */
export function withThread(messages: Message[], at: number, replies: Line[]): Message[] {
  const root = messages[at];
  if (!root) return messages;
  const before: Line[] = messages.map(() => ['', 0, '']);
  const said = talk(root.conversation, [...before, ...replies]).slice(messages.length);
  const answers = said.map((one) => ({ ...one, replyTo: root.id }));
  const people = [...new Set(answers.flatMap(({ author }) => author ?? []).reverse())].slice(0, 3);
  const thread = { replies: answers.length, lastAt: answers.at(-1)?.createdAt ?? '', people };
  return [...messages.map((one) => (one === root ? { ...one, thread } : one)), ...answers];
}
