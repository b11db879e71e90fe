// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { SealedCabinets } from './sealedCabinets';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Everything that lies in the browser's databases. */
async function lies(): Promise<{ stores: Record<string, unknown[]>; text: string }> {
  const stores: Record<string, unknown[]> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      stores[store] = await done(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
  }
  const bytes = Object.values(stores)
    .flat()
    .map((value) => {
      const sealed = value as { bytes?: ArrayBuffer };
      return sealed.bytes ? Buffer.from(sealed.bytes).toString('latin1') : JSON.stringify(value);
    });
  return { stores, text: bytes.join('\n') };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

async function putBack(name: string, sealed: unknown): Promise<void> {
  const database = await done(indexedDB.open('torv.cabinet.ane'));
  await done(database.transaction('content', 'readwrite').objectStore('content').put(sealed, name));
  database.close();
}

async function cabinetOf(person: string, cabinets = new SealedCabinets()) {
  const cabinet = await cabinets.make(person);
  if (!cabinet) throw new Error('the browser gives no cabinet');
  return cabinet;
}

test('what is kept is read again by the next page, and lies nowhere in the clear', async () => {
  const cabinet = await cabinetOf('ane');
  expect(await cabinet.write('start', { name: 'Ane Møller' })).toBeGreaterThan(0);
  const next = await cabinetOf('ane');
  expect(await next.read('start')).toEqual({ name: 'Ane Møller' });
  expect((await lies()).text).not.toContain('Ane');
});

test('no script can take the keys out', async () => {
  await cabinetOf('ane');
  const keys = (await lies()).stores.keys as CryptoKey[];
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

test('the seal of unsent text is the same for the next page and for another tab', async () => {
  const [one, other] = await Promise.all([cabinetOf('ane'), cabinetOf('ane')]);
  const sealed = one.seal.close('ikke sendt æøå 🙂');
  expect(sealed).not.toContain('sendt');
  expect(other.seal.open(sealed)).toBe('ikke sendt æøå 🙂');
  expect((await cabinetOf('ane')).seal.open(sealed)).toBe('ikke sendt æøå 🙂');
});

test('two tabs that make the cabinet at once read what the other keeps', async () => {
  const [one, other] = await Promise.all([cabinetOf('ane'), cabinetOf('ane')]);
  await one.write('start', 1);
  expect(await other.read('start')).toBe(1);
});

test('what is sealed under one name, or for one person, does not open as another', async () => {
  const [ane, bo] = [await cabinetOf('ane'), await cabinetOf('bo')];
  expect(bo.seal.open(ane.seal.close('hemmeligt'))).toBeUndefined();
  await ane.write('c.one', 'hemmeligt');
  await putBack('c.two', (await lies()).stores.content?.[0]);
  expect(await ane.read('c.two')).toBeUndefined();
});

test('clearing removes the content with its key, and unsent text stays readable', async () => {
  const cabinet = await cabinetOf('ane');
  await cabinet.write('start', 1);
  const sealed = cabinet.seal.close('ikke sendt');
  const [copied] = (await lies()).stores.content ?? [];
  await cabinet.clear();
  expect(await cabinet.names()).toEqual([]);
  await putBack('start', copied);
  expect(await (await cabinetOf('ane')).read('start')).toBeUndefined();
  expect((await cabinetOf('ane')).seal.open(sealed)).toBe('ikke sendt');
  await cabinet.write('start', 2);
  expect(await (await cabinetOf('ane')).read('start')).toBe(2);
});

test('removing leaves neither database nor key, although another tab has it open', async () => {
  const [here, there] = [new SealedCabinets(), new SealedCabinets()];
  const open = await cabinetOf('ane', there);
  await cabinetOf('bo', here);
  await open.write('start', 1);
  await here.removeAll('bo');
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['torv.cabinet.bo']);
  expect(await open.write('start', 2)).toBeUndefined();
  expect(await open.read('start')).toBeUndefined();
  await here.removeAll();
  expect(await indexedDB.databases()).toEqual([]);
});

test('what nobody has made is not found, and looking does not make it', async () => {
  expect(await new SealedCabinets().find('ane')).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a browser that refuses gives no cabinet, and may give one later', async () => {
  const factory = globalThis.indexedDB;
  const cabinets = new SealedCabinets();
  globalThis.indexedDB = {
    open: () => {
      throw new Error('SecurityError');
    },
    databases: () => Promise.reject(new Error('SecurityError')),
  } as unknown as IDBFactory;
  expect(await cabinets.make('ane')).toBeUndefined();
  await cabinets.removeAll();
  globalThis.indexedDB = factory;
  expect(await cabinets.make('ane')).toBeDefined();
});

test('a browser whose databases throw instead of answering has none, and nothing else fails', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  Object.assign(indexedDB, { open: refuse, databases: refuse, deleteDatabase: refuse });
  const cabinets = new SealedCabinets();
  expect(await cabinets.find('ane')).toBeUndefined();
  expect(await cabinets.make('ane')).toBeUndefined();
  await cabinets.removeAll();
});
