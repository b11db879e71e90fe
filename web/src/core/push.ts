import type { Http } from './http';

/** How it stands with push at the server. */
export interface PushState {
  /** Whether whoever runs Torv allows it. */
  on: boolean;
  key?: string;
  /** Where this session is reached. */
  endpoint?: string;
}

/** What became of a test: taken by the push service; no subscription; it ended; refused; or no answer now. */
export type PushOutcome = 'taken' | 'none' | 'gone' | 'refused' | 'later';

/** What a browser is reached by. */
export interface PushAddress {
  endpoint: string;
  publicKey: string;
  secret: string;
}

/** Being reached in this browser while Torv is not open. */
export class Push {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  state(): Promise<PushState> {
    return this.#http.get('/push');
  }

  subscribe(address: PushAddress): Promise<void> {
    return this.#http.send('PUT', '/push', address);
  }

  end(): Promise<void> {
    return this.#http.send('DELETE', '/push');
  }

  async test(): Promise<PushOutcome> {
    return (await this.#http.send<{ outcome: PushOutcome }>('POST', '/push/test')).outcome;
  }
}
