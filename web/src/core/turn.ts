import { Store } from './store';
import type { Id } from './types';

/** The part of navigator.locks used here. */
export interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    hold: () => Promise<void>,
  ): Promise<unknown>;
}

/**
 * Whose turn it is among the tabs of one browser: one has it until it closes, gives it up, or is found to be asleep and another
 * takes it; then the next. Where the browser knows no locks, every tab has it.
 */
export class Turn {
  /** Whether this tab has it. */
  readonly mine = new Store(false);
  readonly #locks: Locks | undefined;
  #name?: string;
  #giveUp: () => void = () => undefined;
  #isRefused = false;

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
  }

  /** No turns are taken: every tab does everything. */
  get isAlone(): boolean {
    return !this.#locks || this.#isRefused;
  }

  /** Waits for it, or goes on waiting, or has it already. */
  take(person: Id): void {
    const name = `torv.turn.${person}`;
    if (this.#name === name) return;
    this.end();
    this.#name = name;
    if (this.#locks) this.#ask(this.#locks, name, false);
    else this.mine.set(true);
  }

  /** Takes it from the tab that has it and does not answer. */
  steal(): void {
    const name = this.#name;
    if (!this.#locks || name === undefined || this.mine.get()) return;
    this.#giveUp();
    this.#ask(this.#locks, name, true);
  }

  end(): void {
    this.#name = undefined;
    this.#giveUp();
    this.mine.set(false);
  }

  #ask(locks: Locks, name: string, isStolen: boolean): void {
    const abort = new AbortController();
    let release: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (release = resolve));
    let isGiven = false;
    const giveUp = () => {
      abort.abort();
      release();
    };
    this.#giveUp = giveUp;
    const isMeant = () => this.#giveUp === giveUp && !abort.signal.aborted;
    locks
      .request(name, isStolen ? { steal: true } : { signal: abort.signal }, () => {
        if (!isMeant()) return Promise.resolve();
        isGiven = true;
        this.mine.set(true);
        return ended;
      })
      .catch((error: unknown) => {
        if (!isMeant()) return;
        if (isGiven) return this.#lost(locks, name);
        console.warn('no lock to be had; this tab does everything by itself', error);
        this.#isRefused = true;
        this.mine.set(true);
      });
  }

  /** Another tab found this one asleep: back in the row. */
  #lost(locks: Locks, name: string): void {
    this.mine.set(false);
    if (this.#name === name) this.#ask(locks, name, false);
  }
}
