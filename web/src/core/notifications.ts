import { type Http, Problem } from './http';
import { Store } from './store';
import type { Id, NotificationSettings, NotifyEvent } from './types';

/** How I want to be told of messages, and the news of which the server says that I want to be told now. */
export class Notifications {
  /** Undefined before they have been asked for. */
  readonly settings = new Store<NotificationSettings | undefined>(undefined);
  readonly #http: Http;
  readonly #listeners = new Set<(event: NotifyEvent) => void>();
  #asked = 0;
  /** What the server said last. */
  #kept?: NotificationSettings;
  #choosing: Promise<unknown> = Promise.resolve();

  constructor(http: Http) {
    this.#http = http;
  }

  /** What is not held yet is asked for. */
  async open(): Promise<void> {
    if (!this.settings.get()) await this.refresh();
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const settings = await this.#http.get<NotificationSettings>('/notifications');
    if (asked !== this.#asked) return;
    this.#kept = settings;
    this.settings.set(settings);
  }

  /** Another device has chosen something: asked for anew where it has been before. */
  changed(): void {
    if (this.settings.get()) this.refresh().catch(() => undefined);
  }

  /** Shows at once; what the server refuses is taken back. Each says all there is, so none may overtake the one before. */
  async choose(change: Partial<NotificationSettings>): Promise<void> {
    const shown = this.settings.get();
    if (!shown) return;
    const asked = ++this.#asked;
    this.settings.set({ ...shown, ...change });
    const send = () => this.#send(change);
    const sending = this.#choosing.then(send, send);
    this.#choosing = sending;
    try {
      this.#kept = await sending;
    } finally {
      if (asked === this.#asked) this.settings.set(this.#kept);
    }
  }

  /** @returns what ends it */
  listen(listener: (event: NotifyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  heard(event: NotifyEvent): void {
    this.#listeners.forEach((listener) => listener(event));
  }

  /** @param thread place of the thread's first message */
  async chooseThreadLevel(conversation: Id, thread: number, level: string): Promise<void> {
    await this.#http.send('PUT', `/conversations/${conversation}/threads/${thread}/level`, { level });
  }

  clear(): void {
    this.#asked++;
    this.#kept = undefined;
    this.settings.set(undefined);
  }

  /** What waited until whoever chose it had left is not sent for the next. */
  async #send(change: Partial<NotificationSettings>): Promise<NotificationSettings> {
    if (!this.#kept) throw new Problem(0, {});
    return this.#http.send('PUT', '/notifications', { ...this.#kept, ...change });
  }
}
