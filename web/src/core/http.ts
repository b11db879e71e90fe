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

  /** Whether the same request may succeed later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Talks JSON with the server. Every failure is a {@link Problem}. */
export class Http {
  readonly #fetch: Fetch;
  /** Called when the server says that nobody is signed in. */
  onSignedOut: () => void = () => undefined;
  /** Language of the sentences in problems. */
  language = 'da';

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.send<T>('GET', path, undefined, signal);
  }

  async send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    let response: Response;
    try {
      response = await this.#fetch(`/api${path}`, {
        method,
        signal,
        credentials: 'same-origin',
        headers: {
          'Accept-Language': this.language,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new Problem(0, {});
    }
    if (response.ok) {
      return (response.status === 204 ? undefined : await response.json()) as T;
    }
    const problem = new Problem(
      response.status,
      await response.json().catch(() => ({})),
      Number(response.headers.get('Retry-After') ?? 0),
    );
    if (problem.code === 'signed-out' && path !== '/session') this.onSignedOut();
    throw problem;
  }
}
