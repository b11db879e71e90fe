import { Problem } from './http';
import type { Clock } from './socket';
import { Store } from './store';
import type { Id, Message, Pending } from './types';

/** The part of localStorage used here. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const LONGEST_PAUSE_MILLIS = 15_000;

/**
 * Messages on their way. Each is kept until the server has confirmed it, through reloads and dead networks, and sent under one
 * client id, so that a try that did arrive is not repeated. Within a conversation they leave one after the other, in order.
 */
export class Outbox {
  readonly pending = new Store<Pending[]>([]);
  onSent: (message: Message) => void = () => undefined;

  readonly #post: (pending: Pending) => Promise<Message>;
  readonly #storage: KeyValue;
  readonly #clock: Clock;
  readonly #busy = new Set<Id>();
  readonly #tries = new Map<Id, number>();
  #key?: string;

  constructor(post: (pending: Pending) => Promise<Message>, storage: KeyValue, clock: Clock) {
    this.#post = post;
    this.#storage = storage;
    this.#clock = clock;
  }

  /** Takes up what this person left unsent. */
  start(person: Id): void {
    this.#key = `torv.outbox.${person}`;
    const kept = JSON.parse(this.#storage.getItem(this.#key) ?? '[]') as Pending[];
    this.pending.set(kept.map((one) => (one.state === 'failed' ? one : { ...one, state: 'queued' })));
    this.flush();
  }

  stop(): void {
    this.#key = undefined;
    this.pending.set([]);
  }

  add(pending: Pending): void {
    this.#set([...this.pending.get(), pending]);
    this.#sendNext(pending.conversation);
  }

  retry(clientId: Id): void {
    const one = this.pending.get().find((pending) => pending.clientId === clientId);
    if (!one) return;
    this.#change(clientId, { state: 'queued', problem: undefined });
    this.#sendNext(one.conversation);
  }

  discard(clientId: Id): void {
    this.#set(this.pending.get().filter((one) => one.clientId !== clientId));
  }

  /** Tries everything that waits, for example because the connection is back. */
  flush(): void {
    for (const conversation of new Set(this.pending.get().map((one) => one.conversation)))
      this.#sendNext(conversation);
  }

  #sendNext(conversation: Id): void {
    const next = this.pending
      .get()
      .find((one) => one.conversation === conversation && one.state !== 'failed');
    if (!next || this.#busy.has(conversation) || !this.#key) return;
    this.#busy.add(conversation);
    this.#change(next.clientId, { state: 'sending' });
    this.#post(next).then(
      (message) => {
        this.#busy.delete(conversation);
        this.#tries.delete(conversation);
        this.onSent(message);
        this.discard(next.clientId);
        this.#sendNext(conversation);
      },
      (error: unknown) => {
        const problem = error instanceof Problem ? error : new Problem(0, {});
        if (problem.isTransient || problem.code === 'signed-out')
          this.#waitAndRetry(conversation, next, problem);
        else this.#fail(conversation, next, problem);
      },
    );
  }

  #waitAndRetry(conversation: Id, pending: Pending, problem: Problem): void {
    const tries = (this.#tries.get(conversation) ?? 0) + 1;
    this.#tries.set(conversation, tries);
    this.#change(pending.clientId, { state: 'queued' });
    const pause = problem.retryAfterSeconds * 1000 || Math.min(LONGEST_PAUSE_MILLIS, 500 * 2 ** tries);
    this.#clock.later(
      () => {
        this.#busy.delete(conversation);
        this.#sendNext(conversation);
      },
      pause * (0.75 + this.#clock.random() / 2),
    );
  }

  #fail(conversation: Id, pending: Pending, problem: Problem): void {
    this.#busy.delete(conversation);
    this.#change(pending.clientId, { state: 'failed', problem: problem.detail });
    this.#sendNext(conversation);
  }

  #change(clientId: Id, change: Partial<Pending>): void {
    this.#set(this.pending.get().map((one) => (one.clientId === clientId ? { ...one, ...change } : one)));
  }

  #set(pending: Pending[]): void {
    if (this.#key) this.#storage.setItem(this.#key, JSON.stringify(pending));
    this.pending.set(pending);
  }
}
