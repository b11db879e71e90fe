import type { Id } from '../../core';

const NAME = 'torv.notifier';

/**
 * Of several tabs in one browser a single one tells; and none does while any of them shows what there would be to tell. Where the
 * browser knows neither locks nor channels each tab tells for itself: the second replaces the first.
 */
export class OneTab {
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : undefined;
  readonly #release: () => void;
  #isTelling = !('locks' in navigator);

  constructor(onSeen: (message: Id) => void) {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const stop = new AbortController();
    this.#release = () => {
      stop.abort();
      release();
    };
    if ('locks' in navigator) {
      navigator.locks
        .request(NAME, { signal: stop.signal }, () => {
          this.#isTelling = true;
          return held;
        })
        .catch(() => undefined);
    }
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<Id>) => onSeen(data);
  }

  get isTelling(): boolean {
    return this.#isTelling;
  }

  /** This tab shows the message to somebody who looks at it. */
  seen(message: Id): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#isTelling = false;
    this.#release();
    this.#channel?.close();
  }
}
