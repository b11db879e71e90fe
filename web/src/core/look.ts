import type { Http } from './http';
import { Store } from './store';
import type { Look } from './types';
import type { KeyValue } from './vault';

const KEY = 'torv.look';

/**
 * How the organisation looks. The browser keeps it, so that the next page opens in the right colour; everybody may know it, also who
 * is not signed in.
 */
export class OrganisationLook {
  readonly now: Store<Look | undefined>;
  readonly #http: Http;
  readonly #storage: KeyValue | undefined;

  constructor(http: Http, storage: KeyValue | undefined) {
    this.#http = http;
    this.#storage = storage;
    this.now = new Store(this.#kept());
  }

  /** What the server has told. */
  take(look: Look): void {
    const { organisation, colour, logo } = look;
    const text = JSON.stringify({ organisation, colour, logo });
    if (text === JSON.stringify(this.now.get())) return;
    this.now.set(JSON.parse(text) as Look);
    try {
      this.#storage?.setItem(KEY, text);
    } catch {
      // The next page begins in Torv's own colour.
    }
  }

  async ask(): Promise<void> {
    this.take(await this.#http.get('/look'));
  }

  /** @param colour as #rrggbb; none for Torv's own */
  async setColour(colour?: string): Promise<void> {
    this.take(await this.#http.send('PUT', '/look/colour', { colour }));
  }

  async setLogo(file: Blob): Promise<void> {
    this.take(await this.#http.send('PUT', '/look/logo', file));
  }

  async removeLogo(): Promise<void> {
    await this.#http.send('DELETE', '/look/logo');
    const look = this.now.get();
    if (look) this.take({ ...look, logo: undefined });
  }

  #kept(): Look | undefined {
    try {
      const look = JSON.parse(this.#storage?.getItem(KEY) ?? 'null') as Look | null;
      return typeof look?.organisation === 'string' ? look : undefined;
    } catch {
      return undefined;
    }
  }
}
