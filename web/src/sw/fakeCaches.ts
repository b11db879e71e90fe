/** The part of a browser's CacheStorage that the shell uses. */
export class FakeCaches {
  isFull = false;
  isBroken = false;
  readonly #caches = new Map<string, Map<string, Response>>();

  async open(name: string): Promise<{ put: (path: string, answer: Response) => Promise<void> }> {
    const cache = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, cache);
    return {
      put: async (path, answer) => {
        if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
        cache.set(path, answer);
      },
    };
  }

  async match(path: string, { cacheName }: { cacheName?: string } = {}): Promise<Response | undefined> {
    if (this.isBroken) throw new DOMException('broken', 'UnknownError');
    for (const [name, cache] of this.#caches) {
      const found = cacheName === undefined || cacheName === name ? cache.get(path) : undefined;
      if (found) return found.clone();
    }
    return undefined;
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  paths(name: string): string[] {
    return [...(this.#caches.get(name)?.keys() ?? [])];
  }
}
