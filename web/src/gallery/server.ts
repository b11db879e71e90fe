import type { CoreOptions } from '../core';
import type { SocketLike } from '../core/socket';
import type { ServerEvent } from '../core/types';
import { answer, type Answer } from './answers';
import { cabinetsOf, storedOn } from './device';
import { NOW } from './fixedTime';
import type { World } from './world';

const never = new Promise<never>(() => undefined);

/** A server inside the page, for one state of the gallery. */
export class GalleryServer {
  /** Requests that have not been answered, without those that never will be. */
  open = 0;
  readonly #world: World;
  #socket?: GallerySocket;

  constructor(world: World) {
    this.#world = world;
  }

  /** Something happens at the server. */
  tell(event: ServerEvent): void {
    this.#socket?.hear(event);
  }

  /** The session is ended from somewhere else. */
  end(): void {
    this.#socket?.onclose?.({ code: 4401 });
  }

  /** What a core finds instead of a browser and a network: nothing of the gallery is kept anywhere. */
  options(): CoreOptions {
    let chance = 1;
    const { device, boot, people } = this.#world;
    return {
      fetch: (input, init) => this.#answer(input, init),
      openSocket: () => (this.#socket = new GallerySocket(this.#world)),
      storage: device && new Kept(storedOn(device, boot.me.id)),
      sessionStorage: new Kept(),
      locks: undefined,
      cabinets: device && cabinetsOf(device, { ...boot, people }),
      onStored: () => undefined,
      onLeaving: () => undefined,
      clock: {
        now: () => NOW,
        later: (task, millis) => {
          const timer = setTimeout(task, millis);
          return () => clearTimeout(timer);
        },
        random: () => (chance = (chance * 16_807) % 2_147_483_647) / 2_147_483_647,
      },
    };
  }

  async #answer(input: string, init?: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(input, location.origin);
    const { method = 'GET', body } = init ?? {};
    const given = answer(this.#world, {
      method,
      path: decodeURIComponent(pathname.replace('/api', '')),
      query: searchParams,
      body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {},
    });
    if (given === 'silent') return never;
    this.open++;
    try {
      await Promise.resolve();
      return responseOf(given);
    } finally {
      this.open--;
    }
  }
}

function responseOf(given: Exclude<Answer, 'silent'>): Response {
  if (given === 'lost') throw new TypeError('network');
  if ('status' in given) return Response.json(given, { status: given.status });
  return given.body === undefined ? new Response(null, { status: 204 }) : Response.json(given.body);
}

class GallerySocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor({ line, boot: { cursor, epoch } }: World) {
    const hello = { type: 'hello', protocol: 1, build: 'gallery', cursor, epoch, changed: {} } as const;
    queueMicrotask(() => {
      if (line === 'online') this.hear(hello);
      if (line === 'updated') this.hear({ ...hello, build: 'a newer one' });
      if (line === 'broken') this.onclose?.({ code: 1006 });
      if (line === 'restarting') this.onclose?.({ code: 4503 });
      if (line === 'ended') this.onclose?.({ code: 4401 });
    });
  }

  hear(event: ServerEvent): void {
    this.onmessage?.({ data: JSON.stringify(event) });
  }

  send(data: string): void {
    if (data.includes('"ping"')) queueMicrotask(() => this.hear({ type: 'pong' }));
  }

  close(): void {
    this.onclose = null;
  }
}

/** A storage that ends with the page. */
class Kept {
  readonly #values: Map<string, string>;

  constructor(values: [string, string][] = []) {
    this.#values = new Map(values);
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }
}
