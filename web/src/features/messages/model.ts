import { mentions, parse } from '../../core/markdown/parse';
import type { Conversation, Id, LinkPreview, Message, Pending, TimelineState } from '../../core';

/** A line of the timeline. Its key stays the same when a message of one's own is confirmed, so that nothing moves. */
export type Row =
  | { kind: 'day'; key: string; time: string }
  | { kind: 'fresh'; key: string }
  | { kind: 'replies'; key: string; count: number; people: Id[] }
  | { kind: 'message'; key: string; message: Message; isFirst: boolean }
  | { kind: 'pending'; key: string; pending: Pending; isFirst: boolean };

const SAME_RUN_MILLIS = 5 * 60_000;

/** Whether a message is still young enough for a limit in minutes; there may be none. */
export function isWithin(minutes: number | undefined, { createdAt }: Message, now = Date.now()): boolean {
  return minutes === undefined || now - Date.parse(createdAt) < minutes * 60_000;
}

/** What all are to find again is for everybody in a chat to say, in a channel for its owners. */
export function mayPin({ kind, archived, owner }: Conversation): boolean {
  return !archived && (kind !== 'channel' || owner === true);
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

/**
 * Lays out what is known: a date where a day begins, "new" before the first unread, one's unsent messages last. The oldest
 * message waits until what precedes it is here, for its date and its name depend on that, and nothing may move then.
 */
export function layOut(state: TimelineState, { me, mark, inThread = false, root }: Options): Row[] {
  const rows: Row[] = root ? headOf(root, state) : [];
  const { messages, hasOlder } = state;
  // Where it begins is not known while the first unread may be among the older ones.
  let hasFresh = hasOlder && messages.length > 1 && (messages[0]?.seq ?? 0) > (mark ?? Infinity);
  for (let i = hasOlder && messages.length > 1 ? 1 : 0; i < messages.length; i++) {
    const message = messages[i];
    if (!message) break;
    const before = messages[i - 1];
    const isNewDay = before ? dateOf(before) !== dateOf(message) : !hasOlder;
    if (isNewDay && !inThread) rows.push({ kind: 'day', key: `day ${message.id}`, time: message.createdAt });
    const isUnread = !hasFresh && mark !== undefined && message.seq > mark && message.author !== me;
    const isFresh = isUnread && (before ?? root) !== undefined;
    if (isUnread) hasFresh = true;
    if (isFresh) rows.push({ kind: 'fresh', key: 'fresh' });
    const isFirst = isNewDay || isFresh || !continues(before, message);
    rows.push(rowOf(message, isFirst));
  }
  if (!state.hasNewer) rows.push(...unsent(state, me));
  return rows;
}

type MessageRow = Extract<Row, { kind: 'message' }>;
const drawn = new WeakMap<Message, MessageRow>();

/** Of thousands of rows nearly all are as they were: they are not made anew. */
function rowOf(message: Message, isFirst: boolean): MessageRow {
  const known = drawn.get(message);
  if (known?.isFirst === isFirst) return known;
  const row: MessageRow = { kind: 'message', key: message.clientId, message, isFirst };
  drawn.set(message, row);
  return row;
}

function headOf(root: Message, { messages }: TimelineState): Row[] {
  const head: Row[] = [{ kind: 'message', key: root.clientId, message: root, isFirst: true }];
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
    isFirst: i === 0 && !continues(messages.at(-1), { author: me, createdAt: one.createdAt }),
  }));
}

type Written = Pick<Message, 'author' | 'createdAt'>;

function continues(before: Message | undefined, now: Written): boolean {
  return (
    before !== undefined &&
    before.author === now.author &&
    before.system === undefined &&
    dateOf(before) === dateOf(now) &&
    timeOf(now) - timeOf(before) <= SAME_RUN_MILLIS
  );
}

const dates = new WeakMap<Written, { time: number; date: string }>();

function read(one: Written): { time: number; date: string } {
  let known = dates.get(one);
  if (!known) {
    const date = new Date(one.createdAt);
    dates.set(one, (known = { time: date.getTime(), date: date.toDateString() }));
  }
  return known;
}

function dateOf(one: Written): string {
  return read(one).date;
}

function timeOf(one: Written): number {
  return read(one).time;
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

/**
 * Up to where one has read on without leaving anything out: what is in view counts when it joins what was.
 *
 * @param read the place reached so far
 * @param next the place of the message that follows it, if it is here
 */
export function readOn(
  read: number,
  next: number | undefined,
  inView: { from: number; to: number } | undefined,
): number {
  const joins = inView !== undefined && next !== undefined && inView.from <= next;
  return joins ? Math.max(read, inView.to) : read;
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

/**
 * The cards below a message that links to pages.
 *
 * @param isHeld those of which nothing is known stand there too, with their address
 */
export function cardsOf(links: URL[], found: LinkPreview[], isHeld: boolean): LinkPreview[] {
  if (!isHeld) return found;
  const known = new Map(found.map((one) => [one.address, one]));
  return links.map((link) => known.get(link.href) ?? bare(link));
}

function bare({ href, hostname, pathname, search }: URL): LinkPreview {
  const path = `${pathname}${search}`.replace(/^\/$/, '');
  return { address: href, host: hostname, title: `${hostname}${path}` };
}

/** Whether who takes part can be shown: of two, both are, and by myself I am alone. */
export function hasMembers({ kind }: Conversation): boolean {
  return kind === 'group' || kind === 'channel';
}
