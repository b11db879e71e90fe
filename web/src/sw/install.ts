import { type Readable, Store } from '../core/store';

/** How this browser lets one install Torv: it asks by itself when told to, or one finds it in Safari's menus. */
export type Way = 'ask' | 'phone' | 'mac';

/** What Chromium holds back until it is called; not in TypeScript's own types. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Whether Torv can be installed here, and is not yet. Nothing is offered before somebody looks for it. */
export class Installing {
  readonly #way = new Store<Way | undefined>(undefined);
  #prompt?: InstallPrompt;

  get way(): Readable<Way | undefined> {
    return this.#way;
  }

  /** @param page where the browser tells what it offers */
  listen(page: Window): void {
    const isInstalled = page.matchMedia('(display-mode: standalone)').matches;
    const { vendor, maxTouchPoints } = page.navigator;
    if (!isInstalled && vendor.startsWith('Apple')) this.#way.set(maxTouchPoints > 1 ? 'phone' : 'mac');
    page.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as InstallPrompt;
      this.#way.set('ask');
    });
    page.addEventListener('appinstalled', () => this.#way.set(undefined));
  }

  /** The browser asks; a prompt can be used once, and comes again when it was declined. */
  async ask(): Promise<void> {
    const prompt = this.#prompt;
    if (!prompt) return;
    this.#prompt = undefined;
    this.#way.set(undefined);
    await prompt.prompt();
  }
}
