import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Cabinet, Cabinets } from './cabinet';
import type { Id } from './types';
import { type Seal, SEALED } from './vault';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  /** Of what was shown, and of {@code unsent}. They cannot be taken out. */
  keys: { key: 'content' | 'unsent'; value: CryptoKey };
  /** The key for unsent text, sealed by the one of its name. */
  wrapped: { key: 'unsent'; value: Sealed };
  content: { key: string; value: Sealed };
}

type Database = IDBPDatabase<Schema>;

const PREFIX = 'torv.cabinet.';
const AES = { name: 'AES-GCM', length: 256 };
/** A browser may hold a database back; nobody waits for it. */
const PATIENCE_MILLIS = 2_000;

/** Sealed databases in IndexedDB. Where the browser has no WebCrypto (plain HTTP) there are none, and nothing is kept. */
export class SealedCabinets implements Cabinets {
  readonly #open = new Map<Id, Promise<SealedCabinet | undefined>>();

  static ofThisBrowser(): SealedCabinets | undefined {
    const isPossible = globalThis.indexedDB !== undefined && globalThis.crypto?.subtle !== undefined;
    return isPossible ? new SealedCabinets() : undefined;
  }

  async find(person: Id): Promise<Cabinet | undefined> {
    return this.#open.get(person) ?? ((await this.#has(person)) ? this.make(person) : undefined);
  }

  make(person: Id): Promise<Cabinet | undefined> {
    const held = this.#open.get(person);
    if (held) return held;
    const opening = patiently(() => SealedCabinet.open(person, () => this.#open.delete(person))).catch(() => {
      this.#open.delete(person);
      return undefined;
    });
    this.#open.set(person, opening);
    return opening;
  }

  async removeAll(except?: Id): Promise<void> {
    const people = [...new Set([...this.#open.keys(), ...(await this.#people())])];
    await Promise.all(people.filter((person) => person !== except).map((person) => this.#remove(person)));
  }

  /** Emptied first: another tab may hold the database for a moment. */
  async #remove(person: Id): Promise<void> {
    const cabinet = (await this.make(person)) as SealedCabinet | undefined;
    this.#open.delete(person);
    await cabinet?.destroy().catch(() => undefined);
    await patiently(() => deleteDB(PREFIX + person)).catch(() => undefined);
  }

  async #has(person: Id): Promise<boolean> {
    return (await this.#people()).includes(person);
  }

  async #people(): Promise<Id[]> {
    const all = await patiently(() => indexedDB.databases()).catch(() => []);
    return all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  }
}

class SealedCabinet implements Cabinet {
  readonly person: Id;
  readonly seal: Seal;
  readonly #database: Database;
  #key: CryptoKey;

  private constructor(person: Id, seal: Seal, database: Database, key: CryptoKey) {
    this.person = person;
    this.seal = seal;
    this.#database = database;
    this.#key = key;
  }

  static async open(person: Id, onGone: () => void): Promise<SealedCabinet> {
    const database: Database = await openDB<Schema>(PREFIX + person, 1, {
      upgrade: (made) =>
        (['keys', 'wrapped', 'content'] as const).forEach((name) => made.createObjectStore(name)),
      // another tab removes it
      blocking: () => {
        database.close();
        onGone();
      },
      terminated: onGone,
    });
    const [key, seal] = await Promise.all([contentKey(database), unsentSeal(database)]);
    return new SealedCabinet(person, seal, database, key);
  }

  async read(name: string): Promise<unknown> {
    try {
      const sealed = await this.#database.get('content', name);
      return sealed && JSON.parse(await unsealed(this.#key, name, sealed));
    } catch {
      return undefined;
    }
  }

  async write(name: string, value: unknown): Promise<number | undefined> {
    try {
      const sealed = await sealedBy(this.#key, name, new TextEncoder().encode(JSON.stringify(value)));
      await this.#database.put('content', sealed, name);
      return sealed.bytes.byteLength;
    } catch {
      return undefined;
    }
  }

  async remove(names: string[]): Promise<void> {
    try {
      const change = this.#database.transaction('content', 'readwrite');
      await Promise.all([...names.map((name) => change.store.delete(name)), change.done]);
    } catch {
      // gone with the database
    }
  }

  names(): Promise<string[]> {
    return this.#database.getAllKeys('content').catch(() => []);
  }

  async clear(): Promise<void> {
    const change = this.#database.transaction(['keys', 'content'], 'readwrite');
    await Promise.all([
      change.objectStore('content').clear(),
      change.objectStore('keys').delete('content'),
      change.done,
    ]);
    this.#key = await contentKey(this.#database);
  }

  async destroy(): Promise<void> {
    try {
      const stores = ['keys', 'wrapped', 'content'] as const;
      const change = this.#database.transaction(stores, 'readwrite');
      await Promise.all([...stores.map((name) => change.objectStore(name).clear()), change.done]);
    } finally {
      this.#database.close();
    }
  }
}

/** The key is made once: of two tabs that do so at the same time the first holds. */
async function contentKey(database: Database): Promise<CryptoKey> {
  const held = await database.get('keys', 'content');
  if (held) return held;
  const key = await newKey();
  const change = database.transaction('keys', 'readwrite');
  const before = await change.store.get('content');
  if (!before) await change.store.put(key, 'content');
  await change.done;
  return before ?? key;
}

/** WebCrypto answers later; what is typed must be sealed now. So its key lies sealed, and is in memory while the page is open. */
async function unsentSeal(database: Database): Promise<Seal> {
  const [key, wrapped] = await keysOfUnsent(database);
  return sealWith(new Uint8Array(await opened(key, 'unsent', wrapped)));
}

async function keysOfUnsent(database: Database): Promise<[CryptoKey, Sealed]> {
  const [held, lies] = await Promise.all([database.get('keys', 'unsent'), database.get('wrapped', 'unsent')]);
  if (held && lies) return [held, lies];
  const key = await newKey();
  const wrapped = await sealedBy(key, 'unsent', crypto.getRandomValues(new Uint8Array(32)));
  const change = database.transaction(['keys', 'wrapped'], 'readwrite');
  const [keys, wraps] = [change.objectStore('keys'), change.objectStore('wrapped')];
  const before = [await keys.get('unsent'), await wraps.get('unsent')] as const;
  if (before[0] && before[1]) return [before[0], before[1]];
  await Promise.all([keys.put(key, 'unsent'), wraps.put(wrapped, 'unsent'), change.done]);
  return [key, wrapped];
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
}

/** @param name what it is: sealed under another name it does not open */
async function sealedBy(key: CryptoKey, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(name);
  return { iv, bytes: await crypto.subtle.encrypt({ name: AES.name, iv, additionalData }, key, bytes) };
}

function opened(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
  const additionalData = new TextEncoder().encode(name);
  return crypto.subtle.decrypt({ name: AES.name, iv, additionalData }, key, bytes);
}

async function unsealed(key: CryptoKey, name: string, sealed: Sealed): Promise<string> {
  return new TextDecoder().decode(await opened(key, name, sealed));
}

function sealWith(key: Uint8Array): Seal {
  const cipher = managedNonce(xchacha20poly1305)(key);
  return {
    close: (text) => SEALED + toBase64(cipher.encrypt(new TextEncoder().encode(text))),
    open: (sealed) => {
      try {
        return new TextDecoder().decode(cipher.decrypt(fromBase64(sealed.slice(SEALED.length))));
      } catch {
        return undefined;
      }
    },
  };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** A browser that forbids its databases may throw where it should answer. */
async function patiently<T>(begin: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser does not give the database')), PATIENCE_MILLIS);
  });
  try {
    return await Promise.race([begin(), late]);
  } finally {
    clearTimeout(timer);
  }
}
