import type { Clock } from './clock';
import type { Drafts } from './drafts';
import { type Http, Problem } from './http';
import type { Draft, Id } from './types';

const PAUSE_MILLIS = 1_500;
const LONGEST_PAUSE_MILLIS = 60_000;

/** The text of the server's that a draft here goes back to. */
export interface Base {
  version?: Id;
  text: string;
}

interface Work {
  conversation: Id;
  thread?: Id;
  cancel?: () => void;
  isBusy: boolean;
  tries: number;
}

/**
 * Keeps drafts the same on all devices of a person. Each goes to the server some moments after the last letter, with the version it
 * was made to; where another device was first, both texts are kept, one below the other.
 */
export class DraftSync {
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #drafts: Drafts;
  readonly #work = new Map<string, Work>();
  #era = 0;

  constructor(http: Http, clock: Clock, drafts: Drafts) {
    this.#http = http;
    this.#clock = clock;
    this.#drafts = drafts;
    drafts.onWritten = (conversation, thread) => this.#soon(this.#workOn(conversation, thread));
  }

  /** @param some whether the server has any */
  start(some: boolean): void {
    if (some) this.#clock.later(() => void this.#ask(), PAUSE_MILLIS * (1 + this.#clock.random()));
    for (const { conversation, thread } of this.#drafts.listKept()) {
      if (this.#isChanged(conversation, thread)) this.#soon(this.#workOn(conversation, thread));
    }
  }

  /** Another device has changed one, or this one's change has come back. */
  heard({ conversation, thread, version }: { conversation: Id; thread?: Id; version?: Id }): void {
    const base = this.#drafts.baseOf(conversation, thread);
    if (version === base.version || this.#workOn(conversation, thread).isBusy) return;
    if (this.#isChanged(conversation, thread)) return; // saving it will find the other
    if (version === undefined) this.#drafts.take(conversation, thread, { text: '' });
    else void this.#ask();
  }

  /** The connection is back. */
  flush(): void {
    for (const work of this.#work.values()) if (work.cancel && work.tries > 0) void this.#save(work);
  }

  clear(): void {
    this.#era++;
    this.#work.forEach((work) => work.cancel?.());
    this.#work.clear();
  }

  #workOn(conversation: Id, thread?: Id): Work {
    const key = `${conversation} ${thread ?? ''}`;
    let work = this.#work.get(key);
    if (!work) {
      work = { conversation, thread, isBusy: false, tries: 0 };
      this.#work.set(key, work);
    }
    return work;
  }

  #isChanged(conversation: Id, thread?: Id): boolean {
    return this.#drafts.of(conversation, thread).get() !== this.#drafts.baseOf(conversation, thread).text;
  }

  /** What is sent or taken away is not left for another device to find, or for the next start. */
  #soon(work: Work, millis = this.#isEmpty(work) ? 0 : PAUSE_MILLIS): void {
    work.cancel?.();
    work.cancel = this.#clock.later(() => void this.#save(work), millis);
  }

  #isEmpty({ conversation, thread }: Work): boolean {
    return this.#drafts.of(conversation, thread).get() === '';
  }

  async #save(work: Work): Promise<void> {
    work.cancel?.();
    work.cancel = undefined;
    const { conversation, thread } = work;
    if (work.isBusy || !this.#isChanged(conversation, thread)) return;
    const era = this.#era;
    const text = this.#drafts.of(conversation, thread).get();
    const changes = this.#drafts.baseOf(conversation, thread).version;
    work.isBusy = true;
    try {
      const body = { thread, markdown: text, changes };
      const { version } = await this.#http.send<{ version?: Id }>('PUT', `/drafts/${conversation}`, body);
      if (era !== this.#era) return;
      work.tries = 0;
      this.#drafts.setBase(conversation, thread, { version, text });
    } catch (error) {
      if (era !== this.#era) return;
      await this.#failed(work, Problem.of(error));
    } finally {
      work.isBusy = false;
    }
    if (era === this.#era && !work.cancel && this.#isChanged(conversation, thread)) this.#soon(work);
  }

  async #failed(work: Work, problem: Problem): Promise<void> {
    const { conversation, thread } = work;
    if (problem.isTransient) {
      work.tries++;
      const pause = problem.retryAfterSeconds * 1_000 || PAUSE_MILLIS * 2 ** work.tries;
      this.#soon(work, Math.min(LONGEST_PAUSE_MILLIS, pause) * (1 + this.#clock.random() / 4));
    } else if (problem.status === 409) {
      // Another device was first.
      await this.#ask();
    } else {
      // It stays here alone: too long, or a conversation that is no longer mine.
      const text = this.#drafts.of(conversation, thread).get();
      this.#drafts.setBase(conversation, thread, { text });
    }
  }

  /** Takes what the server has. */
  async #ask(): Promise<void> {
    const era = this.#era;
    try {
      const { items } = await this.#http.get<{ items: Draft[] }>('/drafts');
      if (era === this.#era) items.forEach((draft) => this.#meet(draft));
    } catch {
      // the next letter, or the next start, asks again
    }
  }

  #meet({ conversation, thread, version, markdown }: Draft): void {
    const base = this.#drafts.baseOf(conversation, thread);
    if (version === base.version) return;
    const mine = this.#drafts.of(conversation, thread).get();
    const theirs = { version, text: markdown };
    if (mine === base.text || mine === markdown) return this.#drafts.take(conversation, thread, theirs);
    this.#drafts.take(conversation, thread, theirs, both(markdown, mine));
    this.#soon(this.#workOn(conversation, thread));
  }
}

/** Both of two texts; one that holds the other is both already. */
export function both(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs.trimEnd()}\n\n${mine}`;
}
