import type { Clock } from './clock';
import { MOST_UNREAD } from './counting';
import { type Http, Problem } from './http';
import { MarkSender } from './markSender';
import type { Change } from './messageLog';
import { type Store, StoreMap } from './store';
import {
  type CountedThread,
  followReplies,
  isCountableReply,
  mentionsPerson,
  settleThread,
  wrote,
} from './threadCounting';
import type { Id, Message, Page, ThreadMark } from './types';

const SPREAD_MILLIS = 2_000;
const ASK_SPREAD_MILLIS = 300;
const AGAIN_MILLIS = 10_000;

interface ThreadsOptions {
  http: Http;
  clock: Clock;
  me(): Id | undefined;
  find(conversation: Id, message: Id): Message | undefined;
  /** How many replies after a place satisfy a condition, and up to which rev; undefined when not all are held. */
  count(
    conversation: Id,
    root: Id,
    seq: number,
    counts: (message: Message) => boolean,
  ): { unread: number; rev: number } | undefined;
  /** The replies that have taken their place after a rev, in their present state. */
  since(conversation: Id, root: Id, rev: number): Message[];
  /** Asks for a thread's mark; it comes as with any page. */
  ask(conversation: Id, root: Id): Promise<unknown>;
}

/** A thread that I follow or have stopped following. */
interface Held extends ThreadMark {
  conversation: Id;
}

/**
 * How far I have read the threads I follow. The server's marks come with the pages; what happens after them is counted here,
 * and whatever cannot be told from here is asked for.
 */
export class Threads {
  readonly #o: ThreadsOptions;
  readonly #sender: MarkSender;
  readonly #marks = new StoreMap<Id, Held | undefined>(undefined);
  /** Threads with a mark, by id of their first message. */
  readonly #known = new Set<Id>();
  /** Up to where I have read here, as long as the server may not know it. */
  readonly #owed = new Map<Id, number>();
  /** Threads to ask for when the server has the mark. */
  readonly #doubtful = new Set<Id>();
  /** Threads to ask for, and what calls it off; nothing does once it is under way. */
  readonly #planned = new Map<Id, () => void>();
  readonly #underWay = new Set<Id>();
  /** Threads that I may follow without having a mark: asked for once. */
  readonly #wondered = new Set<Id>();
  /** Counts what makes answers useless. */
  #turn = 0;

  constructor(options: ThreadsOptions) {
    this.#o = options;
    this.#sender = new MarkSender(options.http, options.clock);
    this.#sender.onSettled = (path) => this.#settled(path);
  }

  of(root: Id): Store<ThreadMark | undefined> {
    return this.#marks.of(root) as Store<ThreadMark | undefined>;
  }

  /** The marks that came with a page. */
  take(conversation: Id, { threads = [] }: Page): void {
    for (const mark of threads) this.heard(conversation, mark);
  }

  /** My mark as the server has it. */
  heard(conversation: Id, given: ThreadMark): void {
    const { root } = given;
    const settled = settleThread(given, this.#marks.of(root).get(), this.#owed.get(root));
    const news = this.#o.since(conversation, root, settled.mark.rev);
    const counted = followReplies(
      settled.mark,
      news.map((message) => ({ message })),
      Math.max(0, ...news.map((message) => message.rev)),
      this.#o.me() ?? '',
    );
    const isUncertain = settled.isUncertain || counted.isUncertain;
    if (!isUncertain) this.#isSure(root);
    this.#put(conversation, { ...counted, isUncertain });
  }

  /** Changes that have taken their place in a conversation. */
  changed(conversation: Id, changes: Change[], rev: number): void {
    const me = this.#o.me() ?? '';
    for (const [root, replies] of byThread(changes)) {
      const held = this.#marks.of(root).get() ?? this.#begun(conversation, root, replies, me);
      if (held) this.#put(conversation, followReplies(held, replies, rev, me));
      else if (this.#mayFollow(conversation, root, replies, me)) this.#ask(conversation, root);
    }
  }

  /** The server has confirmed a reply of mine. */
  sent(message: Message): void {
    if (message.replyTo === undefined) return;
    const held = this.#marks.of(message.replyTo).get();
    if (held) this.#put(message.conversation, { mark: wrote(held, message), isUncertain: false });
  }

  /** I have read up to here. */
  read(root: Id, seq: number): void {
    const held = this.#marks.of(root).get();
    if (!held?.follows || held.unread === 0 || seq <= held.seq) return;
    this.#owed.set(root, seq);
    this.#put(held.conversation, { mark: { ...held, seq }, isUncertain: true });
    this.#sender.move(pathOf(held.conversation, held.thread, 'read'), seq, SPREAD_MILLIS);
  }

  /** @param root the thread's first message */
  async follow({ conversation, id, seq }: Message, follows: boolean): Promise<void> {
    const before = this.#marks.of(id).get();
    const rev = before?.rev ?? seq;
    const mark = {
      thread: seq,
      root: id,
      follows,
      seq: Math.max(rev, before?.seq ?? 0),
      unread: 0,
      rev,
      level: before?.level,
    };
    this.#put(conversation, { mark, isUncertain: false });
    try {
      await this.#o.http.send('PUT', pathOf(conversation, seq, 'follow'), { follows });
    } catch (error) {
      if (this.#marks.of(id).get()?.follows === follows) this.#marks.of(id).set(before);
      throw error;
    }
  }

  /** My marks of threads that begin with one of these messages. */
  marksOf(roots: Message[]): ThreadMark[] {
    return roots.flatMap(({ id }) => (this.#known.has(id) ? (this.#marks.of(id).get() ?? []) : []));
  }

  /** News of my marks may have been lost, those from other devices; in all conversations or in one. */
  doubtAll(conversation?: Id): void {
    for (const root of this.#known) {
      const held = this.#marks.of(root).get();
      if (held && held.unread > 0 && (conversation ?? held.conversation) === held.conversation)
        this.#ask(held.conversation, root);
    }
  }

  leaving(): void {
    this.#sender.leaving();
  }

  /** Nothing held counts any more. */
  clear(): void {
    this.#turn++;
    this.#planned.forEach((cancel) => cancel());
    this.#sender.clear();
    this.#marks.clear();
    this.#known.clear();
    this.#owed.clear();
    this.#doubtful.clear();
    this.#planned.clear();
    this.#underWay.clear();
    this.#wondered.clear();
  }

  /** A reply of mine begins to follow the thread. */
  #begun(conversation: Id, root: Id, replies: Change[], me: Id): Held | undefined {
    const mine = replies.findLast(({ message }) => message.author === me && !message.system)?.message;
    const thread = this.#o.find(conversation, root)?.seq;
    if (!mine || thread === undefined) return undefined;
    return { conversation, thread, root, follows: true, seq: mine.seq, unread: 0, rev: mine.seq };
  }

  /** Whether the server may have made me follow it: mentioned there, or the first message is mine or names me. */
  #mayFollow(conversation: Id, root: Id, replies: Change[], me: Id): boolean {
    if (replies.some(({ message }) => message.author === me || mentionsPerson(message, me))) return true;
    const first = this.#o.find(conversation, root);
    if (!first || this.#wondered.has(root)) return false;
    this.#wondered.add(root);
    return first.author === me || mentionsPerson(first, me);
  }

  /** Counts anew what can be counted; asks when it cannot be and is not sure. */
  #put(conversation: Id, { mark, isUncertain }: CountedThread): void {
    const exact =
      mark.follows && (isUncertain || mark.unread > 0) ? this.#exact(conversation, mark) : undefined;
    this.#known.add(mark.root);
    const { thread, root, follows, seq, unread, rev, level } = { ...mark, ...exact };
    this.#marks.of(root).set({ thread, root, follows, seq, unread, rev, level, conversation });
    if (exact) this.#isSure(root);
    if (!isUncertain || exact) return;
    if (this.#owed.has(root)) this.#doubtful.add(root);
    else this.#ask(conversation, root);
  }

  #exact(conversation: Id, { root, seq, rev }: ThreadMark) {
    const me = this.#o.me() ?? '';
    const counted = this.#o.count(conversation, root, seq, (message) => isCountableReply(message, me));
    if (!counted || counted.rev < rev) return undefined;
    return { unread: Math.min(MOST_UNREAD, counted.unread), rev: counted.rev };
  }

  #settled(path: string): void {
    for (const root of [...this.#owed.keys()]) {
      const held = this.#marks.of(root).get();
      if (!held || pathOf(held.conversation, held.thread, 'read') !== path) continue;
      this.#owed.delete(root);
      if (this.#doubtful.delete(root)) this.#ask(held.conversation, root);
    }
  }

  #isSure(root: Id): void {
    this.#doubtful.delete(root);
    this.#planned.get(root)?.();
    this.#planned.delete(root);
  }

  #ask(conversation: Id, root: Id, millis = this.#o.clock.random() * ASK_SPREAD_MILLIS): void {
    if (this.#planned.has(root)) return;
    const ask = () => {
      this.#planned.delete(root);
      if (this.#underWay.has(root)) this.#ask(conversation, root, ASK_SPREAD_MILLIS);
      else void this.#askNow(conversation, root, this.#turn);
    };
    this.#planned.set(root, this.#o.clock.later(ask, millis));
  }

  async #askNow(conversation: Id, root: Id, turn: number): Promise<void> {
    this.#underWay.add(root);
    let again: number | undefined;
    try {
      await this.#o.ask(conversation, root);
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.isTransient) again = problem.retryAfterSeconds * 1_000 || AGAIN_MILLIS;
    }
    if (turn !== this.#turn) return;
    this.#underWay.delete(root);
    if (again !== undefined) this.#ask(conversation, root, again);
  }
}

function byThread(changes: Change[]): Map<Id, Change[]> {
  const threads = new Map<Id, Change[]>();
  for (const change of changes) {
    const root = change.message.replyTo;
    if (root !== undefined) threads.set(root, [...(threads.get(root) ?? []), change]);
  }
  return threads;
}

function pathOf(conversation: Id, thread: number, leaf: 'read' | 'follow'): string {
  return `/conversations/${conversation}/threads/${thread}/${leaf}`;
}
