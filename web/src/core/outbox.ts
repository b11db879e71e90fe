import type { Clock } from './clock';
import { Problem } from './http';
import { inTypedOrder, type Kept, kept, parseKept } from './kept';
import { Store } from './store';
import type { Turn } from './turn';
import type { Id, Message, Pending } from './types';
import { uuid7 } from './uuid';
import type { Vault } from './vault';

const LONGEST_PAUSE_MILLIS = 15_000;

/** A pending message; one that could not be stored is known to this tab alone. */
interface Entry {
  pending: Pending;
  isStored: boolean;
}

/**
 * Messages on their way. Each lies under a key of its own until the server has confirmed it, through reloads and dead networks,
 * and is sent under one client id, so that a try that did arrive is not repeated. Within a conversation they leave one after the
 * other, in the order in which they were typed; of several tabs that share a storage one sends.
 */
export class Outbox {
  readonly pending = new Store<Pending[]>([]);
  onSent: (message: Message) => void = () => undefined;

  readonly #post: (pending: Pending) => Promise<Message>;
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #turn: Turn;
  readonly #entries = new Map<Id, Entry>();
  /** Conversations in which a message is under way. */
  readonly #busy = new Set<Id>();
  /** Conversations that wait before they try again. */
  readonly #waiting = new Map<Id, () => void>();
  readonly #tries = new Map<Id, number>();
  #person?: Id;
  #notBefore = 0;

  constructor(post: (pending: Pending) => Promise<Message>, vault: Vault, clock: Clock, turn: Turn) {
    this.#post = post;
    this.#vault = vault;
    this.#clock = clock;
    this.#turn = turn;
    turn.mine.subscribe(() => this.#turned());
  }

  /** Takes up what this person left unsent. */
  start(person: Id): void {
    this.stop();
    this.#person = person;
    this.#readAll();
    if (this.#vault.isShared) this.#turn.take(person);
    this.flush();
  }

  stop(): void {
    this.#person = undefined;
    this.#waiting.forEach((cancel) => cancel());
    this.#waiting.clear();
    this.#busy.clear();
    this.#tries.clear();
    this.#entries.clear();
    this.#notBefore = 0;
    this.pending.set([]);
  }

  add(conversation: Id, markdown: string, replyTo?: Id, clientId = uuid7(this.#clock.now())): void {
    const now = this.#clock.now();
    const latest = this.pending.get().map((one) => Date.parse(one.createdAt) + 1);
    const createdAt = new Date(Math.max(now, ...latest)).toISOString();
    this.#keep({ clientId, conversation, replyTo, markdown, createdAt, state: 'queued' });
    this.#sendNext(conversation);
  }

  retry(clientId: Id): void {
    const entry = this.#entries.get(clientId);
    if (!entry || entry.pending.state !== 'failed') return;
    this.#keep({ ...entry.pending, state: 'queued', problem: undefined });
    this.#sendNext(entry.pending.conversation);
  }

  discard(clientId: Id): void {
    const entry = this.#entries.get(clientId);
    if (!entry) return;
    this.#vault.remove(this.#prefix + clientId);
    this.#drop(entry);
  }

  /** The server has this message, whether or not its answer came through. */
  confirm(message: Message): void {
    const entry = this.#entries.get(message.clientId);
    if (!entry) return;
    const key = this.#prefix + message.clientId;
    if (entry.isStored && this.#vault.isShared) {
      this.#vault.write(key, JSON.stringify({ ...kept(entry.pending), sent: message }));
    }
    this.#vault.remove(key);
    this.#tries.delete(message.conversation);
    this.#drop(entry);
  }

  /** Tries everything that waits, for example because the connection is back. */
  flush(): void {
    this.#waiting.forEach((cancel) => cancel());
    this.#waiting.clear();
    for (const conversation of new Set(this.pending.get().map((one) => one.conversation)))
      this.#sendNext(conversation);
  }

  /** Another tab has changed what is stored; {@code value} null says that it is gone. */
  storedElsewhere(key: string, value: string | null): void {
    if (!this.#person || !key.startsWith(this.#prefix)) return;
    const held = this.#entries.get(key.slice(this.#prefix.length));
    if (value === null) return held && this.#drop(held);
    const kept = parseKept(value);
    if (kept?.sent) {
      this.onSent(kept.sent);
      if (held) this.#drop(held);
    } else if (kept) {
      this.#take(kept);
      this.#publish();
      this.#sendNext(kept.conversation);
    }
  }

  get #prefix(): string {
    return `torv.outbox.${this.#person}.`;
  }

  #turned(): void {
    if (!this.#person || !this.#vault.isShared || !this.#turn.mine.get()) return;
    this.#readAll();
    this.flush();
  }

  #readAll(): void {
    for (const key of this.#vault.keys(this.#prefix)) {
      const kept = parseKept(this.#vault.read(key) ?? '');
      if (!kept || kept.sent) this.#vault.remove(key);
      else this.#take(kept);
    }
    this.#publish();
  }

  #take({ failed, ...rest }: Kept): void {
    const isUnderWay = this.#entries.get(rest.clientId)?.pending.state === 'sending';
    const state = failed ? 'failed' : isUnderWay ? 'sending' : 'queued';
    this.#entries.set(rest.clientId, { pending: { ...rest, state }, isStored: true });
  }

  #keep(pending: Pending): void {
    const isStored = this.#vault.write(this.#prefix + pending.clientId, JSON.stringify(kept(pending)));
    this.#entries.set(pending.clientId, { pending, isStored });
    this.#publish();
  }

  #drop(entry: Entry): void {
    this.#entries.delete(entry.pending.clientId);
    this.#publish();
    this.#sendNext(entry.pending.conversation);
  }

  #show(clientId: Id, state: Pending['state']): void {
    const entry = this.#entries.get(clientId);
    if (entry) this.#entries.set(clientId, { ...entry, pending: { ...entry.pending, state } });
    this.#publish();
  }

  #publish(): void {
    this.pending.set([...this.#entries.values()].map((entry) => entry.pending).sort(inTypedOrder));
  }

  #sendNext(conversation: Id): void {
    const next = this.pending
      .get()
      .find((one) => one.conversation === conversation && one.state !== 'failed');
    if (!next || this.#busy.has(conversation) || this.#waiting.has(conversation)) return;
    const isOthers = this.#vault.isShared && this.#entries.get(next.clientId)?.isStored;
    if (isOthers && !this.#turn.mine.get()) return;
    const pause = this.#notBefore - this.#clock.now();
    if (pause > 0) return this.#wait(conversation, pause);
    const person = this.#person;
    this.#busy.add(conversation);
    this.#show(next.clientId, 'sending');
    this.#post(next).then(
      (message) => {
        if (person !== this.#person) return;
        this.#busy.delete(conversation);
        this.onSent(message);
        this.confirm(message);
        this.#sendNext(conversation);
      },
      (error: unknown) => {
        if (person !== this.#person) return;
        this.#busy.delete(conversation);
        this.#refused(next, Problem.of(error));
      },
    );
  }

  #refused(pending: Pending, problem: Problem): void {
    const { conversation, clientId } = pending;
    if (!this.#entries.has(clientId)) return this.#sendNext(conversation);
    if (!problem.isTransient) {
      this.#tries.delete(conversation);
      this.#keep({ ...pending, state: 'failed', problem: problem.detail || undefined });
      return this.#sendNext(conversation);
    }
    const tries = (this.#tries.get(conversation) ?? 0) + 1;
    this.#tries.set(conversation, tries);
    this.#show(clientId, 'queued');
    const asked = problem.retryAfterSeconds * 1_000;
    if (asked > 0) this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + asked);
    const pause = asked || Math.min(LONGEST_PAUSE_MILLIS, 500 * 2 ** tries);
    this.#wait(conversation, pause * (1 + this.#clock.random() / 4));
  }

  #wait(conversation: Id, millis: number): void {
    const cancel = this.#clock.later(() => {
      this.#waiting.delete(conversation);
      this.#sendNext(conversation);
    }, millis);
    this.#waiting.set(conversation, cancel);
  }
}
