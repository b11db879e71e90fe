import type { Http } from './http';
import { Store } from './store';
import type { Id, NotificationSettings, NotifyEvent } from './types';

/** How I want to be told of messages, and the news of which the server says that I want to be told now. */
export class Notifications {
  /** Undefined before they have been asked for. */
  readonly settings = new Store<NotificationSettings | undefined>(undefined);
  readonly #http: Http;
  readonly #listeners = new Set<(event: NotifyEvent) => void>();
  #asked = 0;
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
    if (asked === this.#asked) this.settings.set(settings);
  }

  /** Another device has chosen something: asked for anew where it has been before. */
  changed(): void {
    if (this.settings.get()) this.refresh().catch(() => undefined);
  }

  /** Shows at once; what the server refuses is taken back. Each says all there is, so none may overtake the one before. */
  async choose(change: Partial<NotificationSettings>): Promise<void> {
    const before = this.settings.get();
    if (!before) return;
    const wanted = { ...before, ...change };
    const asked = ++this.#asked;
    this.settings.set(wanted);
    const send = () => this.#http.send<NotificationSettings>('PUT', '/notifications', wanted);
    const sending = this.#choosing.then(send, send);
    this.#choosing = sending;
    try {
      const kept = await sending;
      if (asked === this.#asked) this.settings.set(kept);
    } catch (error) {
      if (asked === this.#asked) this.settings.set(before);
      throw error;
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
    this.settings.set(undefined);
  }
}
