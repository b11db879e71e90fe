import type { Clock } from '../clock';

interface Timer {
  at: number;
  order: number;
  task: () => void;
}

/** A clock that stands still until a test moves it, and chance from a seed (mulberry32). */
export class ManualClock implements Clock {
  #now = Date.parse('2026-11-24T08:00:00.000Z');
  #order = 0;
  #state: number;
  readonly #timers = new Set<Timer>();

  constructor(seed = 1) {
    this.#state = seed;
  }

  now(): number {
    return this.#now;
  }

  later(task: () => void, millis: number): () => void {
    const timer = { at: this.#now + Math.max(0, millis), order: this.#order++, task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** The time passes, with all that happens in it. */
  async advance(millis: number): Promise<void> {
    const end = this.#now + millis;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settled();
    }
    this.#now = end;
  }

  /** The machine sleeps: time passes and nothing happens. What was planned comes late. */
  sleep(millis: number): void {
    this.#now += millis;
  }

  #next(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at > end) continue;
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    }
    return next;
  }
}

/** Everything that promises can do by themselves has been done. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
