import type { Http } from './http';
import type { Copy } from './keeping';
import { type Change, MessageLog } from './messageLog';
import type { MessageList } from './messageList';
import type { Conversation, Id, Message, Page, Pending } from './types';

/** So many conversations keep their messages after they have left the screen. */
const MOST_OPEN = 30;

interface LogsOptions {
  http: Http;
  line(conversation: Id): Conversation | undefined;
  isMine(message: Message): boolean;
  me(): Id | undefined;
  onPage(conversation: Id, page: Page): void;
  onChanges(conversation: Id, changes: Change[], rev: number): void;
  onPlaced(conversation: Id, rev: number): void;
  onHole(conversation: Id): void;
  /** What was kept of it, if anything. */
  copy(conversation: Id): Promise<Copy | undefined> | undefined;
  onRestored(conversation: Id, copy: Copy): void;
  /** It is looked at. */
  onOpened(conversation: Id): void;
  /** What is shown of it is another. */
  onShown(conversation: Id): void;
}

/** The messages held, by conversation. */
export class Logs {
  readonly #options: LogsOptions;
  readonly #logs = new Map<Id, MessageLog>();
  /** Opened conversations, the latest last. */
  readonly #opened = new Set<Id>();
  #pending: Pending[] = [];

  constructor(options: LogsOptions) {
    this.#options = options;
  }

  timeline(conversation: Id): MessageList {
    return this.#open(conversation).timeline;
  }

  thread(conversation: Id, root: Id): MessageList {
    return this.#open(conversation).thread(root);
  }

  peek(conversation: Id): MessageLog | undefined {
    return this.#logs.get(conversation);
  }

  of(conversation: Id): MessageLog {
    let log = this.#logs.get(conversation);
    if (!log) {
      log = new MessageLog(this.#options.line(conversation)?.rev, {
        source: this.#source(conversation),
        isMine: (message) => this.#options.isMine(message),
        me: () => this.#options.me(),
        onChanges: (changes, rev) => this.#options.onChanges(conversation, changes, rev),
        onPlaced: (rev) => this.#options.onPlaced(conversation, rev),
        onHole: () => this.#options.onHole(conversation),
        copy: () => this.#options.copy(conversation),
        onRestored: (copy) => this.#options.onRestored(conversation, copy as Copy),
      });
      log.timeline.subscribe(() => this.#options.onShown(conversation));
      this.#logs.set(conversation, log);
      this.#share(conversation, log);
    }
    return log;
  }

  /** The rev up to which everything is known, whether or not messages are held; -1 when nothing is. */
  known(conversation: Id): number {
    return this.#logs.get(conversation)?.known ?? this.#options.line(conversation)?.rev ?? -1;
  }

  countUnread(line: Conversation, counts: (message: Message) => boolean): number | undefined {
    const log = this.#logs.get(line.id);
    return log && log.known >= line.rev ? log.countAfter(line.mark, counts) : undefined;
  }

  countReplies(conversation: Id, root: Id, seq: number, counts: (message: Message) => boolean) {
    const log = this.#logs.get(conversation);
    const unread = log?.countReplies(root, seq, counts);
    return log && unread !== undefined ? { unread, rev: log.known } : undefined;
  }

  /** Asks for my mark in a thread: it comes with a page that is empty. */
  askThread(conversation: Id, root: Id): Promise<Page> {
    return this.#source(conversation).replies(root, Number.MAX_SAFE_INTEGER);
  }

  setPending(pending: Pending[]): void {
    this.#pending = pending;
    for (const [conversation, log] of this.#logs) this.#share(conversation, log);
  }

  listOpen(): Id[] {
    return [...this.#logs].filter(([, log]) => log.isOpen).map(([conversation]) => conversation);
  }

  /** Opens again what could not be opened. */
  openFailed(): void {
    this.#logs.forEach((log) => log.openFailed());
  }

  restart(): void {
    this.#logs.forEach((log) => log.restart());
  }

  gone(conversation: Id): void {
    this.#logs.get(conversation)?.close();
    this.#logs.delete(conversation);
    this.#opened.delete(conversation);
  }

  clear(): void {
    this.#logs.forEach((log) => log.close());
    this.#logs.clear();
    this.#opened.clear();
  }

  #open(conversation: Id): MessageLog {
    this.#opened.delete(conversation);
    this.#opened.add(conversation);
    this.#options.onOpened(conversation);
    for (const earliest of this.#opened) {
      if (this.#opened.size <= MOST_OPEN) break;
      this.#opened.delete(earliest);
      this.#logs.get(earliest)?.close();
    }
    return this.of(conversation);
  }

  #share(conversation: Id, log: MessageLog): void {
    log.setPending(this.#pending.filter((one) => one.conversation === conversation));
  }

  #source(conversation: Id) {
    const base = `/conversations/${conversation}`;
    const read = async (path: string, query: Record<string, unknown>) => {
      const given = Object.entries(query).map(([name, value]) => [name, String(value)]);
      const page = await this.#options.http.get<Page>(
        `${base}${path}?${new URLSearchParams(Object.fromEntries(given))}`,
      );
      this.#options.onPage(conversation, page);
      return page;
    };
    return {
      history: (query: object) => read('/messages', { ...query }),
      replies: (root: Id, after: number) => read(`/messages/${root}/replies`, { after, limit: 100 }),
      changes: (after: number) => read('/changes', { after }),
    };
  }
}
