/** The built files by path, each with the hash that its content must have (as in Subresource Integrity). */
export type Files = Record<string, string>;

const PREFIX = 'torv-shell-';
const PAGE = '/';
/** Hashed: two builds that name the same file mean the same content. */
const ASSETS = '/assets/';
const AT_ONCE = 6;
/** Tabs that were opened with an older build still ask for its files: two of those are kept. */
const OLDER_KEPT = 2;
/** Addresses that are no places of the client. */
const NO_PLACE = /^\/(api|q|assets|icons|sw\.js)(\/|$)/;

type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

/**
 * The copy of one build of the client that a browser keeps: its page and all its files, nothing that anybody wrote and nothing
 * that depends on who asks. It is whole or not there.
 */
export class Shell {
  readonly #name: string;
  readonly #files: Files;
  readonly #caches: CacheStorage;
  readonly #fetch: Fetch;

  /** @param build other for every build of the client and of the server that serves it */
  constructor(build: string, files: Files, caches: CacheStorage, fetch: Fetch) {
    this.#name = PREFIX + build;
    this.#files = files;
    this.#caches = caches;
    this.#fetch = fetch;
  }

  /** Fetches everything. Rejects, and leaves nothing, when anything is missing, is of another build or finds no room. */
  async keep(): Promise<void> {
    if (await this.#caches.match(PAGE, { cacheName: this.#name })) return;
    try {
      const page = await this.#fetchPage();
      const cache = await this.#caches.open(this.#name);
      const waiting = Object.keys(this.#files);
      const work = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
          await cache.put(path, await this.#obtain(path));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      await cache.put(PAGE, page); // last: where it is, everything is
    } catch (error) {
      await this.#caches.delete(this.#name);
      throw error;
    }
  }

  /** Lets go of what no open tab is likely to ask for. */
  async tidy(): Promise<void> {
    const others = (await this.#caches.keys()).filter((it) => it.startsWith(PREFIX) && it !== this.#name);
    await Promise.all(others.slice(0, -OLDER_KEPT).map((it) => this.#caches.delete(it)));
  }

  /** Undefined when the request is none of the shell's business. */
  answer(request: Request): Promise<Response> | undefined {
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return undefined;
    if (Object.hasOwn(this.#files, pathname) || pathname.startsWith(ASSETS))
      return this.#orFetched(request, () => this.#file(pathname));
    if (request.mode === 'navigate' && !NO_PLACE.test(pathname))
      return this.#orFetched(request, () => this.#page());
    return undefined;
  }

  async #orFetched(request: Request, kept: () => Promise<Response | undefined>): Promise<Response> {
    const answer = await kept().catch(() => undefined);
    return answer ?? this.#fetch(request);
  }

  async #page(): Promise<Response | undefined> {
    const page = await this.#caches.match(PAGE, { cacheName: this.#name });
    return page && withFreshNonce(page);
  }

  async #file(path: string): Promise<Response | undefined> {
    const own = await this.#caches.match(path, { cacheName: this.#name });
    return own ?? (path.startsWith(ASSETS) ? this.#caches.match(path) : undefined);
  }

  async #obtain(path: string): Promise<Response> {
    const kept = path.startsWith(ASSETS) ? await this.#caches.match(path) : undefined;
    if (kept) return kept;
    const answer = await this.#fetch(path, { integrity: this.#files[path], redirect: 'error' });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  /** The page names its build's files: one that names others is of a server that was updated in between, or not Torv's. */
  async #fetchPage(): Promise<Response> {
    const answer = await this.#fetch(PAGE, { cache: 'no-store', redirect: 'error' });
    const text = await answer.text();
    const named = text.match(/\/assets\/[^"'\s]+/g) ?? [];
    if (!answer.ok || named.length === 0 || !named.every((path) => Object.hasOwn(this.#files, path)))
      throw new Error('the page is of another build');
    const headers = new Headers(answer.headers);
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    return new Response(text, { headers });
  }
}

/** Every opening gets a nonce of its own, as from the server: one that is kept could be learned. */
async function withFreshNonce(page: Response): Promise<Response> {
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (nonce === undefined) return page;
  const fresh = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const headers = new Headers(page.headers);
  headers.set('Content-Security-Policy', policy.replaceAll(nonce, fresh));
  return new Response((await page.text()).replaceAll(nonce, fresh), { headers });
}
