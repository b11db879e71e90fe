import type { Clock } from './clock';
import { MOST_UNREAD } from './counting';
import type { Http } from './http';
import type { Change } from './messageLog';
import type { People } from './people';
import { Store } from './store';
import type { ActivityItem, ActivityPage, Id } from './types';

/** What of it is shown. */
export type ActivityFilter = 'all' | 'mention' | 'reply' | 'reaction' | 'unread';

export interface ActivityState {
  filter: ActivityFilter;
  status: 'idle' | 'loading' | 'ready' | 'failed';
  items: ActivityItem[];
  hasMore: boolean;
}

const PAGE = 30;
const AFTER_NEWS_MILLIS = 200;
const LATE_MILLIS = 10_000;
const SPREAD_MILLIS = 800;
/** Where very many are told of the same at once. */
const WIDE_SPREAD_MILLIS = 30_000;
/** News of a message and the message itself come by different ways, and after a reconnect the news may come late. */
const SEEN_MILLIS = LATE_MILLIS + WIDE_SPREAD_MILLIS + 20_000;
const IDLE: ActivityState = { filter: 'all', status: 'idle', items: [], hasMore: false };

/** What has been in view, of a conversation or of one of its threads. */
interface Seen {
  conversation: Id;
  from: number;
  to: number;
  root?: Id;
  at: number;
}

interface ActivityOptions {
  http: Http;
  clock: Clock;
  people: People;
  me(): Id | undefined;
  /** Tags that mean me. */
  tags(): ReadonlySet<Id>;
}

/** What concerns me: mentions, replies, reactions and reminders, and how much of it I have not read. */
export class Activity {
  /** 0 to 100; 100 means more than 99. */
  readonly unread = new Store(0);
  readonly state = new Store<ActivityState>(IDLE);
  readonly #o: ActivityOptions;
  /** What is unread, as far as it has been asked for: so that what is seen in its conversation can be told from the rest. */
  #known: ActivityItem[] = [];
  #seen: Seen[] = [];
  /** What I have read here, up to when. */
  readonly #read = new Map<string, string>();
  #readUntil = 0;
  /** When the latest happened of which the server has told. */
  #newest?: string;
  #next?: string;
  #asked = 0;
  #planned?: { due: number; cancel: () => void };
  #isWatched = 0;
  #isGrowing = false;

  constructor(options: ActivityOptions) {
    this.#o = options;
  }

  start(unread: number): void {
    this.unread.set(unread);
    if (unread > 0) this.#plan(500 + this.#o.clock.random() * 3_500);
  }

  /** The server has counted anew. */
  counted(unread: number): void {
    if (unread !== this.unread.get()) this.start(unread);
  }

  /** The list is on screen until the answer is called. */
  watch(): () => void {
    this.#isWatched++;
    return () => this.#isWatched--;
  }

  /** Shows another part of it, from the newest on. */
  async show(filter: ActivityFilter): Promise<void> {
    const now = this.state.get();
    const isSame = now.filter === filter && now.status !== 'idle';
    this.state.set({ ...(isSame ? now : { ...IDLE, filter }), status: isSame ? now.status : 'loading' });
    const asked = ++this.#asked;
    try {
      const page = await this.#ask(pathOf(filter));
      if (asked !== this.#asked) return;
      this.#next = page.next;
      this.state.set({ filter, status: 'ready', items: page.items, hasMore: page.next !== undefined });
      this.unread.set(page.unread);
    } catch {
      if (asked !== this.#asked) return;
      this.state.update((it) => ({ ...it, status: it.items.length > 0 ? 'ready' : 'failed' }));
    }
  }

  /** What comes after what is shown; nothing when it does not come. */
  async more(): Promise<void> {
    const { filter, hasMore } = this.state.get();
    if (!hasMore || this.#isGrowing) return;
    const asked = this.#asked;
    this.#isGrowing = true;
    try {
      const page = await this.#ask(`${pathOf(filter)}&after=${encodeURIComponent(this.#next ?? '')}`);
      if (asked !== this.#asked) return;
      this.#next = page.next;
      this.state.update((it) => {
        const held = new Set(it.items.map(keyOf));
        const news = page.items.filter((one) => !held.has(keyOf(one)));
        return { ...it, items: [...it.items, ...news], hasMore: page.next !== undefined };
      });
    } catch {
      // The way on stays.
    } finally {
      this.#isGrowing = false;
    }
  }

  /** I have opened it. */
  read(item: ActivityItem): void {
    if (!item.unread) return;
    this.#readHere((one) => keyOf(one) === keyOf(item) && one.at <= item.at, 1);
    this.#read.set(keyOf(item), item.at);
    const { kind, conversation, seq, at } = item;
    this.#send('/activity/read', { kind, conversation, seq, at });
  }

  /** I have read everything that I was told of, whatever of it is shown. */
  readAll(): void {
    const at = this.#newest ?? new Date(this.#o.clock.now()).toISOString();
    this.#known = [];
    this.#readUntil = Date.parse(at);
    this.#readHere(() => true, MOST_UNREAD);
    this.unread.set(0);
    this.#send('/activity/read-all', { at });
  }

  /**
   * Messages have been in view where they stand.
   *
   * @param root of a thread, whose replies they are
   */
  saw(conversation: Id, from: number, to: number, root?: Id): void {
    const now = this.#o.clock.now();
    const isFresh = ({ at }: Seen) => at > now - SEEN_MILLIS;
    this.#seen = [...this.#seen.filter(isFresh), { conversation, from, to, root, at: now }];
    this.#readSeen();
  }

  /** There is news, or there may be. */
  heard(): void {
    this.#plan(AFTER_NEWS_MILLIS + this.#o.clock.random() * SPREAD_MILLIS);
  }

  /** Something may have happened while there was no connection; that can wait until what is on screen is there. */
  heardLate(): void {
    this.#plan(LATE_MILLIS + this.#o.clock.random() * WIDE_SPREAD_MILLIS);
  }

  /** I have read a thread somewhere, or follow it no longer. */
  readThread(conversation: Id, thread: number): void {
    const isIt = (one: ActivityItem) =>
      one.kind === 'reply' && one.conversation === conversation && one.seq === thread;
    if ([...this.#known, ...this.state.get().items].some(isIt)) this.heard();
  }

  /**
   * A message has taken its place. When it mentions me together with others it counts at once, without asking: very many are told of it
   * in the same moment. When it is deleted, what it was about is gone.
   */
  changed({ message, previous }: Change): void {
    const isNew = !previous && message.seq === message.rev && message.author !== this.#o.me();
    if (isNew && meansManyWithMe(message.markdown, this.#o.tags())) {
      this.unread.update((now) => Math.min(MOST_UNREAD, now + 1));
      this.#plan(AFTER_NEWS_MILLIS + this.#o.clock.random() * (this.#isWatched ? 3_000 : WIDE_SPREAD_MILLIS));
    }
    if (message.deletedAt && this.#holds(message.id)) this.heard();
  }

  clear(): void {
    this.#asked++;
    this.#planned?.cancel();
    this.#planned = undefined;
    this.#known = [];
    this.#seen = [];
    this.#read.clear();
    this.#newest = undefined;
    this.#readUntil = 0;
    this.#next = undefined;
    this.unread.set(0);
    this.state.set(IDLE);
  }

  #plan(millis: number): void {
    const due = this.#o.clock.now() + millis;
    if (this.#planned && this.#planned.due <= due) return;
    this.#planned?.cancel();
    const cancel = this.#o.clock.later(() => {
      this.#planned = undefined;
      void this.#refresh();
    }, millis);
    this.#planned = { due, cancel };
  }

  async #refresh(): Promise<void> {
    const asked = this.#asked;
    try {
      const page = await this.#ask('/activity?unread=true&limit=100');
      this.#known = page.items;
      this.unread.set(page.unread);
      this.#readSeen();
    } catch {
      return; // The next news asks again.
    }
    const { filter, status } = this.state.get();
    if (asked !== this.#asked || status === 'idle') return;
    if (this.#isWatched) await this.show(filter);
    else this.state.set(IDLE);
  }

  /** What was in view just before it became known is read too. */
  #readSeen(): void {
    for (const item of this.#known.filter(({ kind, unread, message }) => {
      const isIn = ({ conversation, from, to, root }: Seen) =>
        message.conversation === conversation &&
        message.replyTo === root &&
        message.seq >= from &&
        message.seq <= to;
      return unread && kind !== 'reply' && this.#seen.some(isIn);
    }))
      this.read(item);
  }

  #holds(message: Id): boolean {
    return [...this.#known, ...this.state.get().items].some((one) => one.message.id === message);
  }

  #readHere(isRead: (item: ActivityItem) => boolean, most: number): void {
    const mark = (item: ActivityItem) => (item.unread && isRead(item) ? { ...item, unread: false } : item);
    this.#known = this.#known.filter((item) => !isRead(item));
    this.state.update((now) => ({ ...now, items: now.items.map(mark) }));
    this.unread.update((now) => Math.max(0, now - most));
  }

  #send(path: string, body: object): void {
    this.#o.http.send('PUT', path, body).catch(() => this.heard());
  }

  /** An answer may be older than what has been read here meanwhile. */
  async #ask(path: string): Promise<ActivityPage> {
    const page = await this.#o.http.get<ActivityPage>(path);
    this.#o.people.meet(page.people);
    const latest = page.items[0]?.at;
    if (latest !== undefined && !(Date.parse(this.#newest ?? '') > Date.parse(latest))) this.#newest = latest;
    const isRead = (item: ActivityItem) => {
      const at = Date.parse(item.at);
      return item.unread && (at <= this.#readUntil || at <= Date.parse(this.#read.get(keyOf(item)) ?? ''));
    };
    return {
      ...page,
      items: page.items.map((item) => (isRead(item) ? { ...item, unread: false } : item)),
      unread: Math.max(0, page.unread - page.items.filter(isRead).length),
    };
  }
}

/** What tells one thing from another. */
export function keyOf({ kind, conversation, seq }: ActivityItem): string {
  return `${kind} ${conversation} ${seq}`;
}

const WITH_OTHERS = /<torv:(?:all|team|tag\/([0-9a-f-]{36}))>/g;

function meansManyWithMe(markdown: string, tags: ReadonlySet<Id>): boolean {
  return [...markdown.matchAll(WITH_OTHERS)].some(([, tag]) => tag === undefined || tags.has(tag));
}

function pathOf(filter: ActivityFilter): string {
  const what = filter === 'all' ? '' : filter === 'unread' ? '&unread=true' : `&kind=${filter}`;
  return `/activity?limit=${PAGE}${what}`;
}
