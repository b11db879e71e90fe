import { Store } from './store';
import type { ServerEvent } from './types';

export type Connection = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'restarting' | 'updated';

/** The part of WebSocket that is used here, so that tests can bring their own. */
export interface SocketLike {
  onopen: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface Clock {
  now(): number;
  later(task: () => void, millis: number): () => void;
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  later: (task, millis) => {
    const timer = setTimeout(task, millis);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

const SESSION_ENDED = 4401;
const RESTARTING = 4503;
const PING_MILLIS = 25_000;
const ANSWER_MILLIS = 10_000;
const LONGEST_WAIT_MILLIS = 30_000;

/**
 * Keeps one socket open: reconnects with growing, jittered pauses, resumes where it was with the cursor of the change feed,
 * and notices a dead line by unanswered pings.
 */
export class EventSocket {
  readonly connection = new Store<Connection>('connecting');
  onEvent: (event: ServerEvent) => void = () => undefined;
  onSessionEnded: () => void = () => undefined;

  readonly #open: (url: string) => SocketLike;
  readonly #clock: Clock;
  #socket?: SocketLike;
  #cancel: (() => void)[] = [];
  #tries = 0;
  #stopped = true;
  #cursor = '';
  #epoch = '';

  constructor(open: (url: string) => SocketLike, clock: Clock) {
    this.#open = open;
    this.#clock = clock;
  }

  start(cursor: string, epoch: string): void {
    this.#cursor = cursor;
    this.#epoch = epoch;
    this.#stopped = false;
    this.#tries = 0;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#clear();
    this.#socket?.close();
    this.#socket = undefined;
  }

  /** Tries at once, for example because the network is back. */
  hurry(): void {
    if (!this.#stopped && !this.#socket) {
      this.#clear();
      this.#connect();
    }
  }

  /** Sends a command, or drops it when there is no connection: commands are only ever about this moment. */
  send(command: object): void {
    if (this.connection.get() === 'online') this.#socket?.send(JSON.stringify(command));
  }

  #connect(): void {
    const query = new URLSearchParams({ cursor: this.#cursor, epoch: this.#epoch });
    const socket = this.#open(`/api/events?${query}`);
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return;
      this.#expectSilenceToEnd();
      for (const line of data.split('\n')) this.#receive(JSON.parse(line) as ServerEvent);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    };
  }

  #receive(event: ServerEvent): void {
    if (event.type === 'hello') {
      this.#tries = 0;
      this.#cursor = event.cursor;
      this.#epoch = event.epoch;
      this.connection.set('online');
      this.#ping();
    } else if (event.type === 'cursor') {
      this.#cursor = event.cursor;
    }
    this.onEvent(event);
  }

  #lost(code: number): void {
    this.#clear();
    this.#socket = undefined;
    if (this.#stopped) return;
    if (code === SESSION_ENDED) {
      this.stop();
      this.onSessionEnded();
      return;
    }
    this.#tries++;
    this.connection.set(code === RESTARTING ? 'restarting' : this.#tries > 2 ? 'offline' : 'reconnecting');
    const pause = Math.min(LONGEST_WAIT_MILLIS, 250 * 2 ** this.#tries);
    this.#after(pause / 2 + (this.#clock.random() * pause) / 2, () => this.#connect());
  }

  #ping(): void {
    this.#after(PING_MILLIS, () => {
      this.#socket?.send('{"type":"ping"}');
      this.#answerDue = this.#clock.later(() => this.#socket?.close(), ANSWER_MILLIS);
      this.#ping();
    });
  }

  #answerDue?: () => void;

  #expectSilenceToEnd(): void {
    this.#answerDue?.();
    this.#answerDue = undefined;
  }

  #after(millis: number, task: () => void): void {
    this.#cancel.push(this.#clock.later(task, millis));
  }

  #clear(): void {
    this.#cancel.forEach((cancel) => cancel());
    this.#cancel = [];
    this.#expectSilenceToEnd();
  }
}
