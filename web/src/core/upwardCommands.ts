import type { Clock } from './clock';
import type { Id } from './types';

interface Watched {
  people: Id[];
  conversations: Id[];
}

type Command = { type: 'ping' | 'active' | 'typing' } | ({ type: 'watch' } & Watched);

/** What the server takes of one line. */
const MOST_PEOPLE = 200;
const MOST_CONVERSATIONS = 20;
const ACTIVE_EVERY_MILLIS = 30_000;

/** What all tabs say on their one line: they watch together, are active together, and one ping asks for all. */
export class UpwardCommands {
  readonly #clock: Clock;
  readonly #send: (frame: string) => void;
  /** By tab; who looked last comes last. */
  readonly #watched = new Map<string, Watched>();
  #activeAt = -Infinity;
  #isUnanswered = false;

  constructor(clock: Clock, send: (frame: string) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  /** Whether the line was asked to show that it lives, and has not. */
  get isUnanswered(): boolean {
    return this.#isUnanswered;
  }

  heard(): void {
    this.#isUnanswered = false;
  }

  take(tab: string, frame: string): void {
    const command = JSON.parse(frame) as Command;
    switch (command.type) {
      case 'ping':
        if (!this.#isUnanswered) this.#send(frame);
        this.#isUnanswered = true;
        break;
      case 'active':
        if (Math.abs(this.#clock.now() - this.#activeAt) < ACTIVE_EVERY_MILLIS) return;
        this.#activeAt = this.#clock.now();
        this.#send(frame);
        break;
      case 'watch':
        this.#watched.delete(tab);
        this.#watched.set(tab, command);
        this.#watch();
        break;
      case 'typing':
        this.#send(frame);
        break;
    }
  }

  /** A new line knows nothing of what the tabs have said on the one before. */
  repeat(): void {
    this.#isUnanswered = false;
    this.#activeAt = -Infinity;
  }

  forget(tab: string): void {
    if (this.#watched.delete(tab)) this.#watch();
  }

  clear(): void {
    this.#watched.clear();
    this.repeat();
  }

  #watch(): void {
    const newestFirst = [...this.#watched.values()].reverse();
    const people = [...new Set(newestFirst.flatMap((one) => one.people))].slice(0, MOST_PEOPLE);
    const conversations = [...new Set(newestFirst.flatMap((one) => one.conversations))];
    this.#send(
      JSON.stringify({
        type: 'watch',
        people,
        conversations: conversations.slice(0, MOST_CONVERSATIONS),
      }),
    );
  }
}
