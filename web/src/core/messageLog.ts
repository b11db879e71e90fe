import { Store } from './store';
import type { Id, Message, Page, Pending, TimelineState } from './types';

/** Asks the server for messages of one conversation. */
export interface MessageSource {
  history(query: { before?: number; after?: number; around?: number | Id }): Promise<Page>;
  replies(root: Id, after: number): Promise<Page>;
  changes(after: number): Promise<Page>;
}

/** What came of an event: applied or already known, or a hole before it. */
export type Arrival = 'applied' | 'known' | 'hole';

/**
 * The messages of one conversation that this client holds. Order and completeness are arithmetic: {@link known} is the rev up
 * to which everything is here; the next change has known + 1, and a message is only replaced by a greater rev of itself.
 */
export class MessageLog {
  known: number;
  readonly timeline: MessageList;
  readonly #source: MessageSource;
  readonly #byId = new Map<Id, Message>();
  readonly #threads = new Map<Id, MessageList>();
  #catchingUp?: Promise<void>;

  constructor(source: MessageSource, rev: number) {
    this.#source = source;
    this.known = rev;
    this.timeline = new MessageList({
      load: (query) => source.history(query),
      take: (page) => this.take(page),
      belongs: (message) => message.replyTo === undefined,
    });
  }

  /** Whether anything of it has been asked for. */
  get isOpen(): boolean {
    return this.timeline.isOpen || this.#threads.size > 0;
  }

  thread(root: Id): MessageList {
    let thread = this.#threads.get(root);
    if (!thread) {
      thread = new MessageList({
        load: ({ after }) => this.#source.replies(root, after ?? 0),
        take: (page) => this.take(page),
        belongs: (message) => message.replyTo === root,
        oldestFirst: true,
      });
      this.#threads.set(root, thread);
    }
    return thread;
  }

  find(id: Id): Message | undefined {
    return this.#byId.get(id);
  }

  /** An event; {@code after} says that nothing lies between it and {@code rev}. */
  arrive(rev: number, message: Message | undefined, after = rev - 1): Arrival {
    if (message) this.put(message);
    if (rev <= this.known) return 'known';
    if (after > this.known || !message) return 'hole';
    this.known = rev;
    return 'applied';
  }

  put(message: Message): void {
    const held = this.#byId.get(message.id);
    if (held && held.rev >= message.rev) return;
    this.#byId.set(message.id, message);
    this.timeline.put(message);
    for (const thread of this.#threads.values()) thread.put(message);
  }

  /** Fetches everything changed since {@link known}; several callers share one fetch. */
  catchUp(onPage: (page: Page) => void): Promise<void> {
    this.#catchingUp ??= this.#readChanges(onPage).finally(() => (this.#catchingUp = undefined));
    return this.#catchingUp;
  }

  setPending(pending: Pending[]): void {
    this.timeline.setPending(pending.filter((one) => one.replyTo === undefined));
    for (const [root, thread] of this.#threads) {
      thread.setPending(pending.filter((one) => one.replyTo === root));
    }
  }

  private take(page: Page): void {
    page.messages.forEach((message) => this.put(message));
  }

  async #readChanges(onPage: (page: Page) => void): Promise<void> {
    for (let more = true; more;) {
      const page = await this.#source.changes(this.known);
      onPage(page);
      this.take(page);
      this.known = Math.max(this.known, page.rev);
      more = page.more;
    }
  }
}

interface ListOptions {
  load(query: { before?: number; after?: number; around?: number | Id }): Promise<Page>;
  take(page: Page): void;
  belongs(message: Message): boolean;
  /** A thread begins at its beginning; a timeline at its end. */
  oldestFirst?: boolean;
}

/** A contiguous stretch of messages by place, that grows at both ends. */
export class MessageList {
  readonly state = new Store<TimelineState>({
    status: 'loading',
    messages: [],
    pending: [],
    hasOlder: false,
    hasNewer: false,
  });
  readonly #options: ListOptions;
  /** Called with every page, for the people named in it. */
  onPage: (page: Page) => void = () => undefined;
  isOpen = false;
  #loading = false;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  readonly get = (): TimelineState => this.state.get();
  readonly subscribe = (listener: () => void): (() => void) => this.state.subscribe(listener);

  /** Loads the newest (of a thread: all) unless something is there. */
  async open(): Promise<void> {
    if (!this.isOpen) await this.showNewest();
  }

  async showNewest(): Promise<void> {
    this.isOpen = true;
    await this.#load({}, (page) =>
      this.#options.oldestFirst
        ? { messages: page.messages, hasOlder: false, hasNewer: page.more }
        : { messages: page.messages, hasOlder: page.more, hasNewer: false },
    );
    while (this.#options.oldestFirst && this.get().hasNewer && this.get().status === 'ready')
      await this.loadNewer();
  }

  async showAround(place: number | Id): Promise<void> {
    this.isOpen = true;
    await this.#load({ around: place }, (page) => ({
      messages: page.messages,
      hasOlder: page.more,
      hasNewer: true,
    }));
    if (this.get().status === 'ready') await this.loadNewer();
  }

  async loadOlder(): Promise<void> {
    const first = this.get().messages[0];
    if (!first || !this.get().hasOlder) return;
    await this.#load({ before: first.seq }, (page, now) => ({
      messages: [...page.messages, ...now.messages],
      hasOlder: page.more,
      hasNewer: now.hasNewer,
    }));
  }

  async loadNewer(): Promise<void> {
    const last = this.get().messages.at(-1);
    if (!last || !this.get().hasNewer) return;
    await this.#load({ after: last.seq }, (page, now) => ({
      messages: [...now.messages, ...page.messages],
      hasOlder: now.hasOlder,
      hasNewer: page.more,
    }));
  }

  /** Takes a message in if it lies in the stretch, replaces its former state, or joins it to the end. */
  put(message: Message): void {
    if (!this.isOpen || !this.#options.belongs(message)) return;
    this.state.update((now) => {
      const at = now.messages.findIndex((held) => held.id === message.id);
      if (at >= 0) return { ...now, messages: now.messages.with(at, message) };
      const last = now.messages.at(-1);
      const first = now.messages[0];
      const isNewest = !now.hasNewer && (!last || message.seq > last.seq);
      const isInside = first && last && message.seq > first.seq && message.seq < last.seq;
      if (now.status === 'loading' || (!isNewest && !isInside)) return now;
      return { ...now, messages: [...now.messages, message].sort((a, b) => a.seq - b.seq) };
    });
  }

  setPending(pending: Pending[]): void {
    this.state.update((now) =>
      now.pending.length === 0 && pending.length === 0 ? now : { ...now, pending },
    );
  }

  async #load(
    query: { before?: number; after?: number; around?: number | Id },
    merge: (page: Page, now: TimelineState) => Pick<TimelineState, 'messages' | 'hasOlder' | 'hasNewer'>,
  ): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const page = await this.#options.load(query);
      this.onPage(page);
      this.state.update((now) => {
        const merged = merge(page, now);
        const newest = new Map<Id, Message>();
        for (const message of [
          ...merged.messages,
          ...now.messages.filter((one) => merged.messages.some((m) => m.id === one.id)),
        ]) {
          const held = newest.get(message.id);
          if (!held || held.rev < message.rev) newest.set(message.id, message);
        }
        const messages = [...newest.values()].sort((a, b) => a.seq - b.seq);
        return { ...now, ...merged, messages, status: 'ready' };
      });
      this.#options.take(page);
    } catch {
      this.state.update((now) => ({ ...now, status: now.messages.length > 0 ? 'ready' : 'failed' }));
    } finally {
      this.#loading = false;
    }
  }
}
