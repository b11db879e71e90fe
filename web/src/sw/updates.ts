import { type Readable, Store } from '../core/store';

const WORKER = '/sw.js';
const TAKE_OVER_MILLIS = 3_000;

/** Registers the service worker and knows when another build of the client waits. It never reloads by itself. */
export class Updates {
  readonly #container: ServiceWorkerContainer | undefined;
  readonly #fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly #reload: () => void;
  readonly #isReady = new Store(false);
  #registration?: ServiceWorkerRegistration;
  /** The server has another build. */
  #isExpected = false;
  /** Another tab has updated: what this page runs is the older build, whatever waits or not. */
  #isOvertaken = false;

  constructor(
    container: ServiceWorkerContainer | undefined,
    fetch: (path: string, init: RequestInit) => Promise<Response>,
    reload: () => void,
  ) {
    this.#container = container;
    this.#fetch = fetch;
    this.#reload = reload;
  }

  /** Whether a reload now brings another build, whole. */
  get isReady(): Readable<boolean> {
    return this.#isReady;
  }

  /** Without service workers (an old browser, a private window, plain HTTP) Torv works too, only not offline. */
  async start(): Promise<void> {
    const container = this.#container;
    if (!container) return;
    let controller = container.controller;
    container.addEventListener('controllerchange', () => {
      this.#isOvertaken = controller !== null;
      controller = container.controller;
      if (this.#isOvertaken) this.#isReady.set(true);
    });
    try {
      this.#registration = await container.register(WORKER, { updateViaCache: 'none' });
    } catch {
      return;
    }
    const registration = this.#registration;
    this.#follow(registration.installing);
    registration.addEventListener('updatefound', () => this.#follow(registration.installing));
    this.#settle();
  }

  /** Whoever runs the server wants nothing kept in browsers. */
  async letGo(): Promise<void> {
    const kept = await this.#container?.getRegistrations().catch(() => []);
    await Promise.all((kept ?? []).map((one) => one.unregister()));
  }

  /** The server says that it has another build: it is fetched, and offered when it is here or cannot be kept. */
  async expect(): Promise<void> {
    this.#isExpected = true;
    await this.#registration?.update().catch(() => undefined);
    this.#settle();
  }

  /** Lets the other build take over, and opens it. */
  async apply(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (waiting) await this.#takeOver(waiting);
    // The server has another build and the browser did not get it: without the worker, the server's is what opens.
    else if (this.#isExpected && !this.#isOvertaken && (await this.#isServerThere()))
      await this.#registration?.unregister();
    this.#reload();
  }

  #isServerThere(): Promise<boolean> {
    return this.#fetch(WORKER, { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  #takeOver(waiting: ServiceWorker): Promise<void> {
    return new Promise((done) => {
      this.#container?.addEventListener('controllerchange', () => done(), { once: true });
      setTimeout(done, TAKE_OVER_MILLIS);
      waiting.postMessage('take over');
    });
  }

  #follow(installing: ServiceWorker | null): void {
    installing?.addEventListener('statechange', () => this.#settle());
  }

  #settle(): void {
    if (this.#registration?.installing) return;
    const isWaiting = Boolean(this.#registration?.waiting && this.#container?.controller);
    if (isWaiting || this.#isExpected || this.#isOvertaken) this.#isReady.set(true);
  }
}
