import type { SocketLike } from '../socket';
import type { Id, ServerEvent } from '../types';

/** A client's socket, seen from the server. */
export class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: { type: string; [field: string]: unknown }[] = [];
  /** A dead line: nothing comes through in either direction, and nobody is told. */
  isDead = false;
  /** The client's tab may be asleep. */
  run: (task: () => void) => void = (task) => task();
  /** As a browser's: what is sent before the server has said anything is an error. */
  #isOpen = false;
  readonly person: Id;
  readonly #onGone: (socket: FakeSocket) => void;

  constructor(person: Id, onGone: (socket: FakeSocket) => void) {
    this.person = person;
    this.#onGone = onGone;
  }

  down(...events: ServerEvent[]): void {
    this.downRaw(events.map((event) => JSON.stringify(event)).join('\n'));
  }

  downRaw(data: string): void {
    if (this.isDead) return;
    this.#isOpen = true;
    this.run(() => this.onmessage?.({ data }));
  }

  drop(code: number): void {
    this.#onGone(this);
    this.run(() => this.onclose?.({ code }));
  }

  send(data: string): void {
    if (!this.#isOpen) throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
    const command = JSON.parse(data) as { type: string };
    this.sent.push(command);
    if (command.type === 'ping') queueMicrotask(() => this.down({ type: 'pong' }));
  }

  close(): void {
    this.#onGone(this);
  }
}

/** A response as fetch gives it, without a stream behind it. */
export function answer(status: number, body: unknown, retryAfter?: number): Response {
  const text = JSON.stringify(body ?? null);
  return {
    ok: status < 300,
    status,
    headers: { get: (name: string) => (name === 'Retry-After' && retryAfter ? String(retryAfter) : null) },
    json: async () => JSON.parse(text) as unknown,
  } as unknown as Response;
}
