import { type HistoryQuery, type Kept, MessageList } from './messageList';
import { keepMine, withMine } from './myReactions';
import type { Id, Message, Page, Pending } from './types';
import { type MessageEvent, WaitingEvents } from './waitingEvents';

/** Asks the server for messages of one conversation. */
export interface MessageSource {
  history(query: HistoryQuery): Promise<Page>;
  replies(root: Id, after: number): Promise<Page>;
  changes(after: number): Promise<Page>;
}

/** A message's present state, and the one that was held before. */
export interface Change {
  message: Message;
  previous?: Message;
}

/** The end of the timeline as it was at a rev. */
export interface LogCopy {
  rev: number;
  messages: Message[];
  hasOlder: boolean;
}

export interface LogOptions {
  source: MessageSource;
  isMine(message: Message): boolean;
  me(): Id | undefined;
  /** Changes that have taken their place: everything up to {@code rev} is known now. */
  onChanges(changes: Change[], rev: number): void;
  /** A page has told where it is; what lies before has not been told as changes. */
  onPlaced(rev: number): void;
  /** Something is missing before what has arrived: it may still come; otherwise {@link MessageLog.catchUp} brings it. */
  onHole(): void;
  /** What was kept of the timeline, if anything. */
  copy?(): Promise<LogCopy | undefined> | undefined;
  /** A copy is shown; what has changed since then is yet to be read. */
  onRestored?(copy: LogCopy): void;
}

const NOWHERE = -1;
const LONGEST_TAIL = 300;

/**
 * The messages of one conversation that this client holds. Order and completeness are arithmetic: {@link known} is the rev up
 * to which everything is here; the next change has known + 1, one further on waits for those between, and a message is only
 * replaced by a greater rev of itself.
 */
export class MessageLog {
  readonly timeline: MessageList;
  readonly #options: LogOptions;
  readonly #byId = new Map<Id, Message>();
  readonly #threads = new Map<Id, MessageList>();
  readonly #waiting = new WaitingEvents();
  /** Changes of a catch-up that has not reached its end. */
  readonly #caught = new Map<Id, Change>();
  #known: number;
  /** Place after which every message up to {@link known} is held, while nothing is open. */
  #tailAfter: number;
  #pending: Pending[] = [];
  /** Whether only part of what follows {@link known} has been read. */
  #isBehind = false;
  #catchingUp?: Promise<void>;
  #era = 0;

  constructor(rev: number | undefined, options: LogOptions) {
    this.#options = options;
    this.#known = rev ?? NOWHERE;
    this.#tailAfter = this.#known;
    this.timeline = this.#list((query) => options.source.history(query), undefined);
  }

  /** -1 while its place is not known: then everything that arrives waits. */
  get known(): number {
    return this.#known;
  }

  get needsCatchUp(): boolean {
    return this.#isBehind || this.#waiting.size > 0;
  }

  /** Whether anything of it has been asked for. */
  get isOpen(): boolean {
    return this.#lists.some((list) => list.isOpen);
  }

  thread(root: Id): MessageList {
    let thread = this.#threads.get(root);
    if (!thread) {
      thread = this.#list(({ after }) => this.#options.source.replies(root, after ?? 0), root);
      this.#threads.set(root, thread);
      this.setPending(this.#pending);
    }
    return thread;
  }

  find(id: Id): Message | undefined {
    return this.#byId.get(id);
  }

  /** How many messages after a place satisfy a condition; undefined when not all of them are here. */
  countAfter(seq: number, counts: (message: Message) => boolean): number | undefined {
    const completeAfter = Math.min(this.timeline.completeAfter ?? Infinity, this.#tailAfter);
    if (this.#known === NOWHERE || this.#isBehind || seq < completeAfter) return undefined;
    let count = 0;
    for (const message of this.#byId.values()) if (message.seq > seq && counts(message)) count++;
    return count;
  }

  /** As {@link countAfter} for a thread's replies; undefined when not all of them are here. */
  countReplies(root: Id, seq: number, counts: (message: Message) => boolean): number | undefined {
    const isComplete = this.#threads.get(root)?.completeAfter !== undefined;
    if (this.#known === NOWHERE || this.#isBehind || !isComplete) return undefined;
    let count = 0;
    for (const message of this.#byId.values()) {
      if (message.replyTo === root && message.seq > seq && counts(message)) count++;
    }
    return count;
  }

  /** The replies of a thread that have taken their place after a rev. */
  repliesSince(root: Id, rev: number): Message[] {
    if (this.#known <= rev) return [];
    return [...this.#byId.values()].filter(
      (message) => message.replyTo === root && message.rev > rev && message.rev <= this.#known,
    );
  }

  arrive(event: MessageEvent): void {
    if (event.rev <= this.#known) return;
    this.#waiting.add(event);
    this.#takeWaiting();
    if (this.#waiting.size > 0) this.#options.onHole();
  }

  /** A state from an answer; it takes its place in the count of changes when its event comes. */
  put(message: Message): void {
    this.#hold([message]);
  }

  /** I have reacted, or taken it back, on one of my devices: where many have, only this tells. */
  reacted(id: Id, emoji: string, on: boolean): void {
    const message = this.#byId.get(id);
    const me = this.#options.me();
    if (!message || me === undefined) return;
    const now = withMine(message, me, emoji, on);
    if (now === message) return;
    this.#byId.set(id, now);
    this.#lists.forEach((list) => list.put([now]));
  }

  /** The newest messages of the timeline, to be shown again later; undefined while they are not all here. */
  copy(most: number): LogCopy | undefined {
    const { status, messages, hasOlder, hasNewer } = this.timeline.get();
    const isWhole = this.timeline.isOpen && status === 'ready' && !hasNewer && !this.#isBehind;
    if (!isWhole || this.#known === NOWHERE) return undefined;
    return {
      rev: this.#known,
      messages: messages.slice(-most),
      hasOlder: hasOlder || messages.length > most,
    };
  }

  /** Everything up to here is known from elsewhere, and nothing of it need be shown. */
  skipTo(rev: number): void {
    const wasBehind = this.#isBehind;
    if (rev <= this.#known && !wasBehind) return;
    this.#isBehind = false;
    if (wasBehind && rev <= this.#known) this.#tell();
    this.#caught.clear();
    this.#byId.clear();
    this.#tailAfter = Math.max(rev, this.#known);
    this.#reach(rev);
  }

  /** Fetches everything changed since {@link known}; several callers share one fetch. */
  catchUp(): Promise<void> {
    if (this.#catchingUp) return this.#catchingUp;
    const reading = this.#readChanges(this.#era).finally(() => {
      if (this.#catchingUp === reading) this.#catchingUp = undefined;
    });
    this.#catchingUp = reading;
    return reading;
  }

  setPending(pending: Pending[]): void {
    this.#pending = pending;
    this.timeline.setPending(pending.filter((one) => one.replyTo === undefined));
    for (const [root, thread] of this.#threads) {
      thread.setPending(pending.filter((one) => one.replyTo === root));
    }
  }

  /** Lets go of the messages; the place stays known, so that events still count. */
  close(): void {
    this.#lists.forEach((list) => list.close());
    this.#byId.clear();
    this.#caught.clear();
    this.#isBehind = false;
    this.#tailAfter = this.#known;
  }

  openFailed(): void {
    for (const list of this.#lists) if (list.get().status === 'failed') void list.open();
  }

  /** The server counts anew (another epoch): nothing held is worth anything. What is open loads again. */
  restart(): void {
    const open = this.#lists.filter((list) => list.isOpen || list.get().status === 'failed');
    this.#era++;
    this.#catchingUp = undefined;
    this.close();
    this.#waiting.clear();
    this.#known = NOWHERE;
    this.#tailAfter = NOWHERE;
    open.forEach((list) => void list.open());
  }

  get #lists(): MessageList[] {
    return [this.timeline, ...this.#threads.values()];
  }

  #list(load: (query: HistoryQuery) => Promise<Page>, root: Id | undefined): MessageList {
    return new MessageList({
      load,
      place: () => this.#known,
      take: (page, asked) => this.#takePage(page, asked),
      held: () => this.#byId.values(),
      belongs: (message) => message.replyTo === root,
      isMine: (message) => this.#options.isMine(message),
      oldestFirst: root !== undefined,
      copy: root === undefined ? () => this.#copy() : undefined,
    });
  }

  #copy(): Promise<Kept | undefined> | undefined {
    return this.#options.copy?.()?.then((copy) => {
      if (!copy) return undefined;
      return {
        messages: copy.messages,
        hasOlder: copy.hasOlder,
        hasNewer: false,
        taken: () => this.#restore(copy),
      };
    });
  }

  /** What has been known since then is forgotten: of what lies between nothing is held. */
  #restore(copy: LogCopy): void {
    this.#hold(copy.messages);
    if (this.#known === NOWHERE) {
      this.#options.onPlaced(copy.rev);
      this.#reach(copy.rev);
    } else if (copy.rev < this.#known) {
      this.#known = copy.rev;
      this.#isBehind = true;
    } else this.#reach(copy.rev);
    this.#options.onRestored?.(copy);
  }

  #takePage(page: Page, asked: number): void {
    this.#hold(page.messages, true);
    if (this.#known === NOWHERE) {
      this.#options.onPlaced(page.rev); // before what waited takes its place after it
      this.#reach(page.rev);
    } else if (asked === NOWHERE && page.rev < this.#known) {
      this.#known = page.rev; // what lies between was not kept for this page
      this.#isBehind = true;
      this.#options.onHole();
    }
  }

  /** Keeps what is newer than what is held, and shows it; {@code isForMe}: all reactions of mine are told in it. */
  #hold(messages: Message[], isForMe = false): Change[] {
    const changes: Change[] = [];
    for (const arrived of messages) {
      const previous = this.#byId.get(arrived.id);
      if (previous && previous.rev >= arrived.rev) continue;
      const message = isForMe ? arrived : keepMine(arrived, previous, this.#options.me());
      this.#byId.set(message.id, message);
      changes.push({ message, previous });
    }
    if (changes.length > 0) {
      const changed = changes.map((change) => change.message);
      this.#lists.forEach((list) => list.put(changed));
      if (!this.isOpen) this.#shortenTail();
    }
    return changes;
  }

  #takeWaiting(): void {
    if (this.#known === NOWHERE) return;
    const { messages, reached } = this.#waiting.takeFrom(this.#known);
    if (reached > this.#known) this.#apply(messages, reached);
  }

  #reach(rev: number): void {
    if (this.#known === NOWHERE) this.#tailAfter = rev;
    this.#known = Math.max(this.#known, rev);
    this.#takeWaiting();
  }

  /** Changes in their place. They are told when everything up to there is known. */
  #apply(messages: Message[], rev: number, isForMe = false): void {
    const before = new Map(messages.map(({ id }) => [id, this.#byId.get(id)]));
    this.#known = Math.max(this.#known, rev);
    this.#hold(messages, isForMe);
    for (const { id } of messages) {
      const message = this.#byId.get(id);
      const previous = this.#caught.get(id)?.previous ?? before.get(id);
      if (message) this.#caught.set(id, { message, previous });
    }
    if (!this.#isBehind) this.#tell();
  }

  #tell(): void {
    const changes = [...this.#caught.values()];
    this.#caught.clear();
    this.#options.onChanges(changes, this.#known);
  }

  async #readChanges(era: number): Promise<void> {
    for (let more = true; more;) {
      const page = await this.#options.source.changes(this.#known);
      if (era !== this.#era) return;
      this.#isBehind = more = page.more;
      this.#apply(page.messages, page.rev, true);
      this.#takeWaiting();
    }
  }

  /** While nothing is open only the newest are held, for counting. */
  #shortenTail(): void {
    if (this.#byId.size <= LONGEST_TAIL) return;
    const seqs = [...this.#byId.values()].map((message) => message.seq).sort((a, b) => a - b);
    this.#tailAfter = seqs[seqs.length - LONGEST_TAIL / 2] ?? this.#known;
    for (const message of [...this.#byId.values()]) {
      if (message.seq <= this.#tailAfter) this.#byId.delete(message.id);
    }
  }
}
