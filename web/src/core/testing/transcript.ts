import { expect } from 'vitest';
import { Core } from '../core';
import type { SocketLike } from '../socket';
import type { Id } from '../types';
import { FakeStorage } from './fakeBrowser';
import { answer } from './fakeSocket';
import { ManualClock } from './manualClock';

interface Shown {
  conversation: Id;
  messages: { seq: number; rev: number; markdown: string }[];
  unread: number;
  mark: number;
  pending: string[];
  threads?: { root: Id; follows: boolean; unread: number }[];
}

/** As docs/protocol/README.md describes it. */
export type Step =
  | { call: string; body?: Record<string, unknown>; status: number; answer?: unknown; lost?: true }
  | { connect: string }
  | { down: object }
  | { close: number }
  | { wait: number }
  | { person: 'opens'; conversation: Id }
  | { person: 'writes'; conversation: Id; markdown: string; clientId: Id }
  | { person: 'reads'; conversation: Id; thread: Id; seq: number }
  | { shows: Shown };

export interface Transcript {
  title: string;
  about: string;
  steps: Step[];
  state: Shown;
}

interface Asked {
  call: string;
  body?: unknown;
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

const PATIENCE_MILLIS = 5_000;

/** Plays the server's part of a transcript to a real client, and compares what the client does with the client's part. */
export class Player {
  readonly #clock = new ManualClock();
  readonly #asked: Asked[] = [];
  readonly #opened: { url: string; socket: SocketLike }[] = [];
  /** The client makes its own client ids: the transcript's stand for them. */
  readonly #clientIds = new Map<Id, Id>();
  readonly #core: Core;
  #socket?: SocketLike;

  constructor() {
    this.#core = new Core({
      clock: this.#clock,
      storage: new FakeStorage(),
      sessionStorage: new FakeStorage(),
      locks: undefined,
      onStored: () => undefined,
      onLeaving: () => undefined,
      fetch: (url, init) =>
        new Promise((resolve, reject) => {
          const body = init?.body ? (JSON.parse(String(init.body)) as unknown) : undefined;
          this.#asked.push({ call: `${init?.method} ${url.replace(/\?$/, '')}`, body, resolve, reject });
        }),
      openSocket: (url) => {
        const socket = {
          onopen: null,
          onmessage: null,
          onclose: null,
          send: () => undefined,
          close: () => undefined,
        };
        this.#opened.push({ url, socket });
        return socket;
      },
    });
  }

  async play({ steps, state }: Transcript): Promise<void> {
    void this.#core.start();
    for (const step of steps) {
      await this.#step(step);
      await this.#clock.advance(0);
    }
    this.#compare(state);
    await this.#clock.advance(PATIENCE_MILLIS);
    expect(this.#asked.map(({ call }) => call)).toEqual([]);
    this.#compare(state);
  }

  async #step(step: Step): Promise<void> {
    if ('call' in step) {
      const asked = await this.#next(this.#asked);
      expect({ call: asked.call, body: this.#named(asked.body) }).toEqual({
        call: step.call,
        body: step.body,
      });
      if (step.lost) asked.reject(new TypeError('network'));
      else asked.resolve(answer(step.status, this.#real(step.answer)));
    } else if ('connect' in step) {
      const { url, socket } = await this.#next(this.#opened);
      expect(url).toBe(step.connect);
      this.#socket = socket;
    } else if ('down' in step) {
      this.#socket?.onmessage?.({ data: JSON.stringify(this.#real(step.down)) });
    } else if ('close' in step) {
      this.#socket?.onclose?.({ code: step.close });
    } else if ('wait' in step) {
      await this.#clock.advance(step.wait);
      expect(this.#asked).toEqual([]);
    } else if ('shows' in step) {
      this.#compare(step.shows);
    } else if (step.person === 'opens') {
      void this.#core.timeline(step.conversation).open();
    } else if (step.person === 'reads') {
      this.#core.markThreadRead(step.thread, step.seq);
    } else {
      this.#core.post(step.conversation, step.markdown);
      const made = this.#core.pending.get().at(-1)?.clientId ?? '';
      this.#clientIds.set(step.clientId, made);
    }
  }

  /** What the client does next, as soon as it does it. */
  async #next<T>(queue: T[]): Promise<T> {
    for (let waited = 0; queue.length === 0 && waited < PATIENCE_MILLIS; waited += 50) {
      await this.#clock.advance(50);
    }
    const next = queue.shift();
    if (!next) throw new Error('the client does nothing');
    return next;
  }

  #compare({ conversation, ...expected }: Shown): void {
    const { messages, pending } = this.#core.timeline(conversation).get();
    const line = this.#core.conversation(conversation).get();
    expect({
      messages: messages.map(({ seq, rev, markdown }) => ({ seq, rev, markdown })),
      unread: line?.unread,
      mark: line?.mark,
      pending: pending.map(({ markdown }) => markdown),
      ...(expected.threads && { threads: expected.threads.map(({ root }) => this.#markIn(root)) }),
    }).toEqual(expected);
  }

  #markIn(root: Id) {
    const mark = this.#core.threadMark(root).get();
    return { root, follows: mark?.follows, unread: mark?.unread };
  }

  #real(value: unknown): unknown {
    return this.#replaced(value, [...this.#clientIds]);
  }

  #named(value: unknown): unknown {
    return this.#replaced(
      value,
      [...this.#clientIds].map(([name, made]) => [made, name]),
    );
  }

  #replaced(value: unknown, pairs: [Id, Id][]): unknown {
    if (value === undefined) return undefined;
    return JSON.parse(pairs.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value)));
  }
}
