import { Store } from './store';
import type { Id, Message, Page, Pending, TimelineState } from './types';

export interface HistoryQuery {
  before?: number;
  after?: number;
  around?: number | Id;
  /** How many; the server has its own opinion otherwise. */
  limit?: number;
}

interface ListOptions {
  load(query: HistoryQuery): Promise<Page>;
  /** Tells where the conversation's count of changes is, before a page is asked for. */
  place(): number;
  /** Takes a page into what is held of the conversation; {@code asked} is the place when it was asked for. */
  take(page: Page, asked: number): void;
  /** All messages held, in their newest state. */
  held(): Iterable<Message>;
  belongs(message: Message): boolean;
  isMine(message: Message): boolean;
  /** What was kept of it, if anything; {@code taken} is called when it is shown. */
  copy?(): Promise<Kept | undefined> | undefined;
  /** A thread begins at its beginning; a timeline at its end. */
  oldestFirst?: boolean;
}

type Stretch = Pick<TimelineState, 'messages' | 'hasOlder' | 'hasNewer'>;

/** A stretch that was kept; {@code taken} is to be called when it is shown. */
export type Kept = Stretch & { taken(): void };

const CLOSED: Stretch & Pick<TimelineState, 'status'> = {
  status: 'loading',
  messages: [],
  hasOlder: false,
  hasNewer: false,
};

/** A contiguous stretch of messages by place, that grows at both ends. */
export class MessageList {
  readonly state = new Store<TimelineState>({ ...CLOSED, pending: [] });
  readonly #options: ListOptions;
  #isOpen = false;
  #isLoading = false;
  /** Counts what replaces the stretch: an answer to an earlier question is of no use any more. */
  #turn = 0;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  readonly get = (): TimelineState => this.state.get();
  readonly subscribe = (listener: () => void): (() => void) => this.state.subscribe(listener);

  /** Whether it holds something, or is about to. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The place after which every message is here; undefined while that is not so up to the newest. */
  get completeAfter(): number | undefined {
    const { status, messages, hasOlder, hasNewer } = this.get();
    if (!this.#isOpen || status !== 'ready' || hasNewer) return undefined;
    return hasOlder ? (messages[0]?.seq ?? 0) - 1 : 0;
  }

  /** Loads the newest (of a thread: all) unless something is there. */
  async open(): Promise<void> {
    if (this.#isOpen) return;
    const kept = this.#options.copy?.();
    if (!kept || !(await this.#showKept(kept))) await this.showNewest();
  }

  /** Shows what was kept of it, if anything, and asks nobody. */
  async openKept(): Promise<void> {
    const kept = this.#isOpen ? undefined : this.#options.copy?.();
    if (kept) await this.#showKept(kept);
  }

  async showNewest(): Promise<void> {
    const { oldestFirst } = this.#options;
    await this.#replace({}, ({ messages, more }) => ({
      messages,
      hasOlder: !oldestFirst && more,
      hasNewer: oldestFirst === true && more,
    }));
    const turn = this.#turn;
    while (oldestFirst && turn === this.#turn && this.get().hasNewer) {
      const before = this.get().messages.length;
      await this.loadNewer();
      if (this.get().messages.length === before) break;
    }
  }

  async showAround(place: number | Id): Promise<void> {
    const kept = this.#isOpen ? undefined : this.#options.copy?.();
    if (kept && (await this.#showKept(kept, place))) return;
    await this.#replace({ around: place }, ({ messages, more }) => ({
      messages,
      hasOlder: more,
      hasNewer: messages.length > 0,
    }));
    const instead = this.get().status === 'failed' ? this.#options.copy?.() : undefined;
    if (instead) await this.#showKept(instead);
    else await this.loadNewer();
  }

  async loadOlder(limit?: number): Promise<void> {
    const { messages, hasOlder } = this.get();
    if (!messages[0] || !hasOlder || this.#isLoading) return;
    await this.#load({ before: messages[0].seq, ...(limit && { limit }) }, (page, now) => ({
      messages: [...page.messages, ...now.messages],
      hasOlder: page.more,
      hasNewer: now.hasNewer,
    }));
  }

  async loadNewer(limit?: number): Promise<void> {
    const { messages, hasNewer } = this.get();
    const last = messages.at(-1);
    if (!last || !hasNewer || this.#isLoading) return;
    await this.#load({ after: last.seq, ...(limit && { limit }) }, (page, now) => ({
      messages: [...now.messages, ...page.messages],
      hasOlder: now.hasOlder,
      hasNewer: page.more,
    }));
  }

  /** Takes in those that lie in the stretch or join its end, in their new state. */
  put(changed: Message[]): void {
    if (!this.#isOpen) return;
    this.state.update((now) => {
      if (now.status !== 'ready') return now;
      const taken = changed.filter((message) => this.#lies(message, now));
      return taken.length === 0 ? now : this.#with(now, taken);
    });
  }

  setPending(pending: Pending[]): void {
    this.state.update((now) =>
      now.pending.length + pending.length === 0
        ? now
        : { ...now, pending: this.#unconfirmed(pending, now.messages) },
    );
  }

  /** As if it had never been asked for; what waits to be sent stays. */
  close(): void {
    this.#turn++;
    this.#isOpen = false;
    this.#isLoading = false;
    this.state.update((now) => ({ ...now, ...CLOSED }));
  }

  /** @returns whether it is shown, or somebody has asked for something else; not without the place that is wanted */
  async #showKept(reading: Promise<Kept | undefined>, place?: number | Id): Promise<boolean> {
    this.#isOpen = true;
    this.#isLoading = true;
    const turn = ++this.#turn;
    const kept = await reading.catch(() => undefined);
    if (turn !== this.#turn) return true;
    this.#isLoading = false;
    this.#isOpen = false;
    if (!kept || (place !== undefined && !isAmong(kept.messages, place))) return false;
    this.#isOpen = true;
    kept.taken();
    const { messages, hasOlder, hasNewer } = kept;
    this.#show({ messages, hasOlder, hasNewer });
    return true;
  }

  #show(stretch: Stretch): void {
    this.state.update((now) => {
      const next = { ...now, ...stretch, status: 'ready' as const };
      const held: Message[] = [];
      for (const message of this.#options.held()) if (this.#lies(message, next)) held.push(message);
      return this.#with(next, held);
    });
  }

  #replace(query: HistoryQuery, merge: (page: Page) => Stretch): Promise<void> {
    this.#isOpen = true;
    this.#turn++;
    if (this.get().status === 'failed') this.state.update((now) => ({ ...now, status: 'loading' }));
    return this.#load(query, merge);
  }

  async #load(query: HistoryQuery, merge: (page: Page, now: TimelineState) => Stretch): Promise<void> {
    const turn = this.#turn;
    const asked = this.#options.place();
    this.#isLoading = true;
    try {
      const page = await this.#options.load(query);
      if (turn !== this.#turn) return;
      this.#options.take(page, asked);
      this.#show(merge(page, this.get()));
    } catch {
      if (turn !== this.#turn) return;
      this.#isOpen = this.get().messages.length > 0;
      this.state.update((now) => ({ ...now, status: this.#isOpen ? 'ready' : 'failed' }));
    } finally {
      if (turn === this.#turn) this.#isLoading = false;
    }
  }

  #lies(message: Message, { messages, hasOlder, hasNewer }: Stretch): boolean {
    if (!this.#options.belongs(message)) return false;
    const from = hasOlder ? (messages[0]?.seq ?? Infinity) : -Infinity;
    const to = hasNewer ? (messages.at(-1)?.seq ?? -Infinity) : Infinity;
    return message.seq >= from && message.seq <= to;
  }

  #with(now: TimelineState, taken: Message[]): TimelineState {
    const messages = [...now.messages];
    for (const message of taken) {
      const at = placeOf(messages, message.seq);
      if (messages[at]?.seq === message.seq) messages[at] = message;
      else messages.splice(at, 0, message);
    }
    return { ...now, messages, pending: this.#unconfirmed(now.pending, messages) };
  }

  /** A message is never shown twice: as soon as it is here it no longer waits. */
  #unconfirmed(pending: Pending[], messages: Message[]): Pending[] {
    if (pending.length === 0) return pending;
    const here = new Set(messages.filter((one) => this.#options.isMine(one)).map((one) => one.clientId));
    return pending.some((one) => here.has(one.clientId))
      ? pending.filter((one) => !here.has(one.clientId))
      : pending;
  }
}

function isAmong(messages: Message[], place: number | Id): boolean {
  if (typeof place !== 'number') return messages.some((one) => one.id === place);
  return (messages[0]?.seq ?? Infinity) <= place;
}

/** Where a place is, or would be, among messages in order. */
function placeOf(messages: Message[], seq: number): number {
  let from = 0;
  let to = messages.length;
  if ((messages.at(-1)?.seq ?? -1) < seq) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((messages[middle]?.seq ?? Infinity) < seq) from = middle + 1;
    else to = middle;
  }
  return from;
}
