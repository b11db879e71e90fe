import type { Clock } from './clock';

const ANSWER_MILLIS = 20_000;

/** An answer that is not a success, as RFC 9457 describes it; {@link status} 0 means that nothing was reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly field?: string;
  readonly retryAfterSeconds: number;

  constructor(
    status: number,
    body: { code?: string; detail?: string; field?: string },
    retryAfterSeconds = 0,
  ) {
    super(body.detail ?? body.code ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'unreachable';
    this.detail = body.detail ?? '';
    this.field = body.field;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Whatever was thrown, as a problem. */
  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, {});
  }

  /** Whether the same request may succeed later. */
  get isTransient(): boolean {
    return (this.status === 0 && this.code !== ABANDONED) || this.status === 429 || this.status >= 500;
  }
}

/** Code of a request whose asker is gone: the session ended before the answer came. */
const ABANDONED = 'abandoned';

/** What is asked to learn who is here. */
const WHO = '/bootstrap';

/** Where 401 says that something else is wrong than the session. */
const COMING_IN = ['/session', '/setup', '/welcome', '/welcome/password'];

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Talks JSON with the server. Every failure is a {@link Problem}; silence for 20 s is one too, or for as long as said. */
export class Http {
  readonly #fetch: Fetch;
  readonly #clock: Clock;
  readonly #open = new Set<(problem: Problem) => void>();
  #held?: { released: Promise<void>; release: () => void; waiting: Set<(problem: Problem) => void> };
  /** Called when the server says that nobody is signed in. */
  onSignedOut: () => void = () => undefined;
  /** Language of the sentences in problems. */
  language = 'da';

  constructor(fetch: Fetch, clock: Clock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.send<T>('GET', path, undefined, signal);
  }

  /** @param body JSON, or a file with its type */
  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    patience = ANSWER_MILLIS,
  ): Promise<T> {
    const abort = new AbortController();
    const follow = () => abort.abort(signal?.reason);
    if (signal?.aborted) follow();
    signal?.addEventListener('abort', follow);
    let giveUp: (problem: Problem) => void = () => undefined;
    const given = new Promise<never>((_, reject) => (giveUp = reject));
    const cancel = this.#clock.later(() => giveUp(new Problem(0, {})), patience);
    this.#open.add(giveUp);
    try {
      return await Promise.race([this.#askInTurn<T>(method, path, body, abort.signal, giveUp), given]);
    } catch (error) {
      if (signal?.aborted) throw error;
      const problem = Problem.of(error);
      if (problem.status === 401 && !COMING_IN.includes(path)) this.onSignedOut();
      throw problem;
    } finally {
      cancel();
      this.#open.delete(giveUp);
      this.#held?.waiting.delete(giveUp);
      signal?.removeEventListener('abort', follow);
      abort.abort();
    }
  }

  /** Sends without waiting; the browser goes on with it after the page is gone. */
  sendOnLeaving(method: string, path: string, body?: unknown): void {
    if (this.#held) return;
    this.#fetch(`/api${path}`, { ...requestOf(method, body), keepalive: true }).catch(() => undefined);
  }

  /**
   * Nothing is asked any more but who is here: the browser may have been given to somebody else, and nothing may be done in their
   * name. What is asked waits.
   */
  hold(): void {
    if (this.#held) return;
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => (release = done));
    this.#held = { released, release, waiting: new Set() };
  }

  /** It is known who is here. */
  release(): void {
    this.#held?.release();
    this.#held = undefined;
  }

  /** Whoever it was is not here: what waits is never asked. */
  drop(): void {
    this.failHeld();
    this.#held = undefined;
  }

  /** The server cannot be asked now: what waits fails as it would have. */
  failHeld(): void {
    for (const giveUp of [...(this.#held?.waiting ?? [])]) giveUp(new Problem(0, {}));
  }

  /** Fails everything under way: its answers are for somebody who is no longer here. */
  abandon(): void {
    for (const giveUp of [...this.#open]) giveUp(new Problem(0, { code: ABANDONED }));
  }

  async #askInTurn<T>(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal,
    giveUp: (problem: Problem) => void,
  ): Promise<T> {
    if (this.#held && path !== WHO && !COMING_IN.includes(path)) {
      this.#held.waiting.add(giveUp);
      await this.#held.released;
      if (signal.aborted) throw new Problem(0, {});
    }
    return this.#ask<T>(method, path, body, signal);
  }

  async #ask<T>(method: string, path: string, body: unknown, signal: AbortSignal): Promise<T> {
    const request = requestOf(method, body);
    const response = await this.#fetch(`/api${path}`, {
      ...request,
      signal,
      headers: { ...request.headers, 'Accept-Language': this.language },
    });
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
    throw new Problem(
      response.status,
      await response.json().catch(() => ({})),
      Number(response.headers.get('Retry-After')) || 0,
    );
  }
}

function requestOf(method: string, body: unknown) {
  const isFile = body instanceof Blob;
  const headers: Record<string, string> =
    body === undefined ? {} : { 'Content-Type': isFile ? body.type : 'application/json' };
  const sent = body === undefined || isFile ? body : JSON.stringify(body);
  return { method, credentials: 'same-origin' as const, headers, body: sent };
}
