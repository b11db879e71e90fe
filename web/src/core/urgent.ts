import type { Http } from './http';
import type { Id, Message } from './types';

/** Messages that tell their readers again until they are heeded. */
export class Urgent {
  readonly #http: Http;
  readonly #onPosted: (message: Message) => void;

  constructor(http: Http, onPosted: (message: Message) => void) {
    this.#http = http;
    this.#onPosted = onPosted;
  }

  /** The same client id again is the same message. */
  async post(conversation: Id, clientId: Id, markdown: string): Promise<void> {
    const path = `/conversations/${conversation}/messages`;
    this.#onPosted(await this.#http.send<Message>('POST', path, { clientId, markdown, urgent: true }));
  }

  /** Shows when the server tells of it. */
  acknowledge({ conversation, id }: Message): Promise<void> {
    return this.#http.send('PUT', `/conversations/${conversation}/messages/${id}/urgent/seen`);
  }
}
