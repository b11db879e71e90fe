import type { Message, ServerEvent } from './types';

export type MessageEvent = Extract<ServerEvent, { type: 'message' }>;

const MOST = 200;

/** Events of one conversation that came too early: something before them is missing. */
export class WaitingEvents {
  readonly #byRev = new Map<number, MessageEvent>();

  get size(): number {
    return this.#byRev.size;
  }

  /** So many are not worth keeping: what is missing will be asked for, and they with it. */
  add(event: MessageEvent): void {
    if (this.#byRev.size >= MOST) this.#byRev.clear();
    this.#byRev.set(event.rev, event);
  }

  clear(): void {
    this.#byRev.clear();
  }

  /** Takes out what follows a rev without a hole, and drops what lies before it. */
  takeFrom(known: number): { messages: Message[]; reached: number } {
    const messages: Message[] = [];
    let reached = known;
    for (const event of [...this.#byRev.values()].sort((a, b) => a.rev - b.rev)) {
      if (event.rev > reached) {
        if (!event.message || (event.after ?? event.rev - 1) > reached) break;
        messages.push(event.message);
        reached = event.rev;
      }
      this.#byRev.delete(event.rev);
    }
    return { messages, reached };
  }
}
