/** Time and chance, so that tests can hold both. */
export interface Clock {
  now(): number;
  /** @returns what cancels the task */
  later(task: () => void, millis: number): () => void;
  /** From 0 to below 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  later: (task, millis) => {
    const timer = setTimeout(task, millis);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** A clock whose waiting tasks can be dropped together: nothing planned for one person runs for the next. */
export class SessionClock implements Clock {
  readonly #clock: Clock;
  readonly #waiting = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  random(): number {
    return this.#clock.random();
  }

  later(task: () => void, millis: number): () => void {
    const cancel = this.#clock.later(() => {
      this.#waiting.delete(cancel);
      task();
    }, millis);
    this.#waiting.add(cancel);
    return () => {
      this.#waiting.delete(cancel);
      cancel();
    };
  }

  cancelAll(): void {
    this.#waiting.forEach((cancel) => cancel());
    this.#waiting.clear();
  }
}
