import type { Clock } from './clock';
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

const SESSION_ENDED = 4401;
const RESTARTING = 4503;
/** The line is dead. */
export const LOST = 1006;
/** The line has gone to another tab: the next is opened at once, from where this one was. */
export const MOVED = 4900;
const PING_MILLIS = 25_000;
const ANSWER_MILLIS = 10_000;
const HURRIED_ANSWER_MILLIS = 2_000;
const LONGEST_WAIT_MILLIS = 30_000;
const TRIES_BEFORE_OFFLINE = 2;

/**
 * Keeps one socket open: reconnects with growing, jittered pauses, resumes where it was with the cursor of the change feed,
 * and notices a dead line by unanswered pings. A socket given up is not waited for: closing a dead line can take minutes.
 */
export class EventSocket {
  readonly connection = new Store<Connection>('connecting');
  onEvent: (event: ServerEvent) => void = () => undefined;
  /** A greeting; {@code downMillis} says for how long nothing may have been heard. */
  onHello: (hello: Extract<ServerEvent, { type: 'hello' }>, downMillis: number) => void = () => undefined;
  onSessionEnded: () => void = () => undefined;
  /** Called when several tries in a row got no greeting: a refusal to open looks to a browser like a dead network. */
  onUnreachable: () => void = () => undefined;

  readonly #open: (url: string) => SocketLike;
  readonly #clock: Clock;
  #socket?: SocketLike;
  #isGreeted = false;
  #cancel: (() => void)[] = [];
  #answerDue?: { at: number; cancel: () => void };
  #tries = 0;
  #isStopped = true;
  #cursor = '';
  #epoch = '';
  #heardAt = 0;
  #heardBefore = 0;
  #lostAt?: number;

  constructor(open: (url: string) => SocketLike, clock: Clock) {
    this.#open = open;
    this.#clock = clock;
  }

  start(cursor: string, epoch: string): void {
    this.stop();
    this.#cursor = cursor;
    this.#epoch = epoch;
    this.#isStopped = false;
    this.#tries = 0;
    this.#lostAt = this.#clock.now();
    this.connection.set('connecting');
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#drop();
  }

  /** Makes sure at once that the line lives, for example because the network is back or the machine woke up. */
  hurry(): void {
    if (this.#isStopped) return;
    if (this.#socket && this.#isGreeted) this.#expectAnswer(HURRIED_ANSWER_MILLIS);
    else if (!this.#socket) this.#connect();
  }

  get isGreeted(): boolean {
    return this.#isGreeted;
  }

  /** Sends a command, or drops it when there is no connection: commands are only ever about this moment. */
  send(command: object): void {
    if (this.#isGreeted) this.#socket?.send(JSON.stringify(command));
  }

  #connect(): void {
    this.#drop();
    const query = new URLSearchParams({ cursor: this.#cursor, epoch: this.#epoch });
    let socket: SocketLike;
    try {
      socket = this.#open(`/api/events?${query}`);
    } catch {
      return this.#lost(LOST);
    }
    this.#socket = socket;
    this.#after(ANSWER_MILLIS, () => this.#isGreeted || this.#lost(LOST));
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#hear(data);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    };
  }

  #hear(frame: string): void {
    this.#heardBefore = this.#heardAt;
    this.#heardAt = this.#clock.now();
    this.#answerDue?.cancel();
    this.#answerDue = undefined;
    const socket = this.#socket;
    for (const line of frame.split('\n')) {
      if (socket !== this.#socket || line === '') continue;
      let event: ServerEvent;
      try {
        event = JSON.parse(line) as ServerEvent;
      } catch {
        return this.#lost(LOST); // resuming brings what the broken line said
      }
      this.#receive(event);
    }
  }

  #receive(event: ServerEvent): void {
    if (event.type === 'hello') {
      const downMillis = this.#clock.now() - (this.#lostAt ?? this.#heardBefore);
      this.#lostAt = undefined;
      this.#tries = 0;
      this.#isGreeted = true;
      this.#cursor = event.cursor;
      this.#epoch = event.epoch;
      this.connection.set('online');
      this.#ping();
      this.onHello(event, downMillis);
    } else if (event.type === 'cursor') {
      this.#cursor = event.cursor;
    } else {
      this.onEvent(event);
    }
  }

  #lost(code: number): void {
    const wasGreeted = this.#isGreeted;
    const isSilent = this.#clock.now() - this.#heardAt > PING_MILLIS + ANSWER_MILLIS;
    if (wasGreeted) this.#lostAt = isSilent ? this.#heardAt : this.#clock.now();
    this.#drop();
    if (this.#isStopped) return;
    if (code === MOVED) return this.#connect();
    if (code === SESSION_ENDED) {
      this.stop();
      return this.onSessionEnded();
    }
    this.#tries++;
    this.connection.set(
      code === RESTARTING ? 'restarting' : this.#tries > TRIES_BEFORE_OFFLINE ? 'offline' : 'reconnecting',
    );
    const pause = code === RESTARTING ? 3_000 : Math.min(LONGEST_WAIT_MILLIS, 250 * 2 ** this.#tries);
    this.#after(pause / 2 + (this.#clock.random() * pause) / 2, () => this.#connect());
    if (this.#tries > TRIES_BEFORE_OFFLINE) this.onUnreachable();
  }

  #ping(): void {
    this.#after(PING_MILLIS, () => {
      this.#expectAnswer(ANSWER_MILLIS);
      this.#ping();
    });
  }

  /** Asks the line to show that it lives; anything heard is an answer. */
  #expectAnswer(millis: number): void {
    const at = this.#clock.now() + millis;
    if (this.#answerDue && this.#answerDue.at <= at) return;
    this.#answerDue?.cancel();
    this.#answerDue = { at, cancel: this.#clock.later(() => this.#unanswered(), millis) };
    this.#socket?.send('{"type":"ping"}');
  }

  #unanswered(): void {
    this.#lostAt = this.#heardAt;
    this.#isGreeted = false;
    this.connection.set('reconnecting');
    this.#connect();
  }

  #after(millis: number, task: () => void): void {
    this.#cancel.push(this.#clock.later(task, millis));
  }

  /** Lets go of the socket, if there is one, and of everything planned for it. */
  #drop(): void {
    this.#cancel.forEach((cancel) => cancel());
    this.#cancel = [];
    this.#answerDue?.cancel();
    this.#answerDue = undefined;
    this.#isGreeted = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
  }
}
