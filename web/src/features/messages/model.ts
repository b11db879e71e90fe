import { mentions, parse } from '../../core/markdown/parse';
import type { Id, Message, Pending, TimelineState } from '../../core';

/** A line of the timeline. Its key stays the same when a message of one's own is confirmed, so that nothing moves. */
export type Row =
  | { kind: 'day'; key: string; time: string }
  | { kind: 'fresh'; key: string }
  | { kind: 'replies'; key: string; count: number; people: Id[] }
  | { kind: 'message'; key: string; message: Message; isFirst: boolean; position: number }
  | { kind: 'pending'; key: string; pending: Pending; isFirst: boolean };

const SAME_RUN_MILLIS = 5 * 60_000;

/** Whether a message is still young enough for a limit in minutes; there may be none. */
export function isWithin(minutes: number | undefined, { createdAt }: Message, now = Date.now()): boolean {
  return minutes === undefined || now - Date.parse(createdAt) < minutes * 60_000;
}

interface Options {
  me: Id;
  /** Up to where it was read when the reader came. */
  mark?: number;
  /** A thread has no dates between its replies. */
  inThread?: boolean;
  /** The first message of the thread, which stands above its replies. */
  root?: Message;
}

/** Lays out what is known: a date where a day begins, "new" before the first unread, one's unsent messages last. */
export function layOut(state: TimelineState, { me, mark, inThread = false, root }: Options): Row[] {
  const rows: Row[] = root ? headOf(root, state) : [];
  let hasFresh = false;
  state.messages.forEach((message, i) => {
    const before = state.messages[i - 1];
    const isNewDay = before ? !sameDay(before.createdAt, message.createdAt) : !state.hasOlder;
    if (isNewDay && !inThread) rows.push({ kind: 'day', key: `day ${message.id}`, time: message.createdAt });
    const isFresh = !hasFresh && mark !== undefined && message.seq > mark && message.author !== me;
    if (isFresh) {
      hasFresh = true;
      if (before || root || state.hasOlder) rows.push({ kind: 'fresh', key: 'fresh' });
    }
    rows.push({
      kind: 'message',
      key: message.clientId,
      message,
      isFirst: isNewDay || isFresh || !continues(before, message.author, message.createdAt),
      position: i + (root ? 2 : 1),
    });
  });
  if (!state.hasNewer) rows.push(...unsent(state, me));
  return rows;
}

function headOf(root: Message, { messages }: TimelineState): Row[] {
  const head: Row[] = [{ kind: 'message', key: root.clientId, message: root, isFirst: true, position: 1 }];
  const count = Math.max(root.thread?.replies ?? 0, messages.filter((one) => !one.deletedAt).length);
  const people = [
    ...new Set([...(root.thread?.people ?? []), ...messages.flatMap((one) => one.author ?? [])]),
  ];
  if (count > 0) head.push({ kind: 'replies', key: 'replies', count, people });
  return head;
}

function unsent({ messages, pending }: TimelineState, me: Id): Row[] {
  const sent = new Set(messages.slice(-50).map((one) => one.clientId));
  const waiting = pending.filter((one) => !sent.has(one.clientId));
  return waiting.map((one, i) => ({
    kind: 'pending' as const,
    key: one.clientId,
    pending: one,
    isFirst: i === 0 && !continues(messages.at(-1), me, one.createdAt),
  }));
}

function continues(before: Message | undefined, author: Id | undefined, time: string): boolean {
  return (
    before !== undefined &&
    before.author === author &&
    before.system === undefined &&
    sameDay(before.createdAt, time) &&
    Date.parse(time) - Date.parse(before.createdAt) <= SAME_RUN_MILLIS
  );
}

function sameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** How many messages of others came after a place. */
export function countAfter(messages: Message[], seq: number, me: Id): number {
  let count = 0;
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i];
    if (!message || message.seq <= seq) break;
    if (message.author !== me && !message.deletedAt) count++;
  }
  return count;
}

const ONLY_EMOJI = /^(\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,12}$/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

export function isEmojiOnly(text: string): boolean {
  return ONLY_EMOJI.test(text) && PICTURE.test(text);
}

const FOLD_AFTER_LINES = 25;
const FOLD_AFTER_CHARACTERS = 2_500;

export function isLong(text: string): boolean {
  return text.length > FOLD_AFTER_CHARACTERS || text.split('\n').length > FOLD_AFTER_LINES;
}

/** Whether it mentions somebody: by name, with all the others, or by a tag of theirs. */
export function isMentioned({ markdown }: Message, person: Id, tags: ReadonlySet<Id>): boolean {
  if (!markdown.includes('<torv:')) return false;
  return mentions(parse(markdown)).some((node) => {
    if (node.type === 'person') return node.id === person;
    return node.type === 'tag' ? tags.has(node.id) : true;
  });
}
