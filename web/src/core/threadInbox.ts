import type { Clock } from './clock';
import type { Http } from './http';
import type { People } from './people';
import { Store } from './store';
import type { FollowedThread, Id, Person, ThreadMark } from './types';

export interface ThreadInboxState {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  items: FollowedThread[];
  hasMore: boolean;
}

interface ThreadPage {
  items: FollowedThread[];
  people: Person[];
  next?: string;
}

interface ThreadInboxOptions {
  http: Http;
  clock: Clock;
  people: People;
  /** My mark in a thread, as the server has it. */
  onMark(conversation: Id, mark: ThreadMark): void;
}

const PAGE = 30;
const AFTER_NEWS_MILLIS = 300;
const SPREAD_MILLIS = 1_200;
const IDLE: ThreadInboxState = { status: 'idle', items: [], hasMore: false };

/** The threads I follow, wherever they are. It is kept up to date only while it is looked at. */
export class ThreadInbox {
  readonly state = new Store<ThreadInboxState>(IDLE);
  readonly #o: ThreadInboxOptions;
  #next?: string;
  #asked = 0;
  #isWatched = 0;
  #isGrowing = false;
  #planned?: () => void;

  constructor(options: ThreadInboxOptions) {
    this.#o = options;
  }

  /** It is on screen until the answer is called. */
  watch(): () => void {
    this.#isWatched++;
    void this.show();
    return () => this.#isWatched--;
  }

  async show(): Promise<void> {
    const asked = ++this.#asked;
    if (this.state.get().status !== 'ready') this.state.set({ ...IDLE, status: 'loading' });
    try {
      const page = await this.#ask(`/threads?limit=${PAGE}`);
      if (asked !== this.#asked) return;
      this.#next = page.next;
      this.state.set({ status: 'ready', items: page.items, hasMore: page.next !== undefined });
    } catch {
      if (asked !== this.#asked) return;
      this.state.update((now) => ({ ...now, status: now.items.length > 0 ? 'ready' : 'failed' }));
    }
  }

  /** What comes after what is shown; nothing when it does not come. */
  async more(): Promise<void> {
    if (!this.state.get().hasMore || this.#isGrowing) return;
    const asked = this.#asked;
    this.#isGrowing = true;
    try {
      const page = await this.#ask(`/threads?limit=${PAGE}&after=${encodeURIComponent(this.#next ?? '')}`);
      if (asked !== this.#asked) return;
      this.#next = page.next;
      this.state.update((now) => {
        const held = new Set(now.items.map(({ root }) => root.id));
        const news = page.items.filter(({ root }) => !held.has(root.id));
        return { ...now, items: [...now.items, ...news], hasMore: page.next !== undefined };
      });
    } catch {
      // The way on stays.
    } finally {
      this.#isGrowing = false;
    }
  }

  /** There is a reply in a thread I follow, or I follow another. */
  heard(): void {
    if (!this.#isWatched || this.#planned) return;
    this.#planned = this.#o.clock.later(
      () => {
        this.#planned = undefined;
        void this.show();
      },
      AFTER_NEWS_MILLIS + this.#o.clock.random() * SPREAD_MILLIS,
    );
  }

  clear(): void {
    this.#asked++;
    this.#planned?.();
    this.#planned = undefined;
    this.#next = undefined;
    this.state.set(IDLE);
  }

  async #ask(path: string): Promise<ThreadPage> {
    const page = await this.#o.http.get<ThreadPage>(path);
    this.#o.people.meet(page.people);
    for (const { root, mark } of page.items) this.#o.onMark(root.conversation, mark);
    return page;
  }
}
