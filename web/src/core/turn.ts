/** The part of navigator.locks used here. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, hold: () => Promise<void>): Promise<unknown>;
}

/**
 * Whose turn it is among the tabs of one browser: one has it until it closes or gives it up, then the next. Where the browser
 * knows no locks, every tab has it.
 */
export class Turn {
  readonly #locks: Locks | undefined;
  #giveUp?: () => void;
  #isMine = false;

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
  }

  get isMine(): boolean {
    return this.#isMine;
  }

  take(name: string, onMine: () => void): void {
    this.end();
    const abort = new AbortController();
    let release: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (release = resolve));
    this.#giveUp = () => {
      abort.abort();
      release();
    };
    const begin = () => {
      if (abort.signal.aborted) return;
      this.#isMine = true;
      onMine();
    };
    if (!this.#locks) return begin();
    this.#locks
      .request(name, { signal: abort.signal }, () => {
        begin();
        return ended;
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) console.warn('no lock to be had; this tab sends by itself', error);
        begin();
      });
  }

  end(): void {
    this.#isMine = false;
    this.#giveUp?.();
    this.#giveUp = undefined;
  }
}
