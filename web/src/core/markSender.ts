import type { Clock } from './clock';
import { type Http, Problem } from './http';

const FIRST_MILLIS = 1_000;
const AGAIN_MILLIS = 10_000;

/** Tells the server how far something has been read: merged, a moment after the first move, and again until it knows. */
export class MarkSender {
  /** The server has what was to be sent, or has refused it. */
  onSettled: (path: string) => void = () => undefined;
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #toSend = new Map<string, number>();
  readonly #underWay = new Set<string>();

  constructor(http: Http, clock: Clock) {
    this.#http = http;
    this.#clock = clock;
  }

  /** Whether the server may not have it yet. */
  owes(path: string): boolean {
    return this.#toSend.has(path) || this.#underWay.has(path);
  }

  /** What waits to be told. */
  owed(): [path: string, seq: number][] {
    return [...this.#toSend];
  }

  /** @param spreadMillis by how much chance delays it, so that many readers do not come at once */
  move(path: string, seq: number, spreadMillis: number): void {
    const isPlanned = this.#toSend.has(path);
    this.#toSend.set(path, seq);
    if (!isPlanned) this.#later(path, FIRST_MILLIS + this.#clock.random() * spreadMillis);
  }

  /** It is not told any more: something else holds now. */
  drop(path: string): void {
    this.#toSend.delete(path);
  }

  /** The page goes: what waits to be told is told now, and the browser sees to it. */
  leaving(): void {
    for (const [path, seq] of this.#toSend) this.#http.sendOnLeaving('PUT', path, { seq });
    this.#toSend.clear();
  }

  clear(): void {
    this.#toSend.clear();
    this.#underWay.clear();
  }

  #later(path: string, millis: number): void {
    this.#clock.later(() => void this.#send(path), millis);
  }

  async #send(path: string): Promise<void> {
    const seq = this.#toSend.get(path);
    if (seq === undefined) return;
    this.#toSend.delete(path);
    this.#underWay.add(path);
    try {
      await this.#http.send('PUT', path, { seq });
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.isTransient && !this.#toSend.has(path)) {
        this.#toSend.set(path, seq);
        this.#later(path, problem.retryAfterSeconds * 1_000 || AGAIN_MILLIS);
      }
    }
    this.#underWay.delete(path);
    if (!this.#toSend.has(path)) this.onSettled(path);
  }
}
