import { beforeEach, describe, expect, test } from 'vitest';
import { Updates } from './updates';

/** A worker that goes from one state to the next when told. */
class FakeWorker extends EventTarget {
  readonly told: unknown[] = [];
  onTold: () => void = () => undefined;

  postMessage(message: unknown): void {
    this.told.push(message);
    this.onTold();
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  isUnregistered = false;
  onUpdate: () => void = () => undefined;

  async update(): Promise<void> {
    this.onUpdate();
  }

  async unregister(): Promise<boolean> {
    this.isUnregistered = true;
    return true;
  }

  find(): FakeWorker {
    const found = new FakeWorker();
    this.installing = found;
    this.dispatchEvent(new Event('updatefound'));
    return found;
  }

  settle(worker: FakeWorker, isWaiting: boolean): void {
    this.installing = null;
    this.waiting = isWaiting ? worker : null;
    worker.dispatchEvent(new Event('statechange'));
  }
}

class FakeContainer extends EventTarget {
  controller: object | null = {};
  readonly registration = new FakeRegistration();

  async register(): Promise<FakeRegistration> {
    return this.registration;
  }

  async getRegistrations(): Promise<FakeRegistration[]> {
    return [this.registration];
  }

  change(): void {
    this.controller = {};
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: FakeContainer;
let registration: FakeRegistration;
let reloads: number;
let isServerThere: boolean;
let updates: Updates;

beforeEach(() => {
  container = new FakeContainer();
  registration = container.registration;
  reloads = 0;
  isServerThere = true;
  updates = made(container);
});

function made(where: FakeContainer | undefined): Updates {
  return new Updates(
    where as unknown as ServiceWorkerContainer | undefined,
    async () => {
      if (!isServerThere) throw new TypeError('no network');
      return new Response('');
    },
    () => reloads++,
  );
}

describe('an update', () => {
  test('is offered once it is here whole, and nothing reloads by itself', async () => {
    await updates.start();
    const worker = registration.find();
    expect(updates.isReady.get()).toBe(false);
    registration.settle(worker, true);
    expect(updates.isReady.get()).toBe(true);
    expect(reloads).toBe(0);
  });

  test('that waited already is offered at the start', async () => {
    registration.waiting = new FakeWorker();
    await updates.start();
    expect(updates.isReady.get()).toBe(true);
  });

  test('takes over, then the page reloads once', async () => {
    await updates.start();
    const worker = registration.find();
    registration.settle(worker, true);
    worker.onTold = () => container.change();
    await updates.apply();
    expect(worker.told).toHaveLength(1);
    expect(reloads).toBe(1);
    expect(registration.isUnregistered).toBe(false);
  });

  test('that another tab chose is offered here too', async () => {
    await updates.start();
    container.change();
    expect(updates.isReady.get()).toBe(true);
    expect(reloads).toBe(0);
    await updates.apply();
    expect(reloads).toBe(1);
    expect(registration.isUnregistered).toBe(false);
  });

  test('is not what the first worker is', async () => {
    container.controller = null;
    await updates.start();
    const worker = registration.find();
    registration.settle(worker, true);
    container.change();
    expect(updates.isReady.get()).toBe(false);
  });
});

describe('a server with another build', () => {
  test('is waited for while the worker is fetched', async () => {
    await updates.start();
    let worker = new FakeWorker();
    registration.onUpdate = () => (worker = registration.find());
    await updates.expect();
    expect(updates.isReady.get()).toBe(false);
    registration.settle(worker, true);
    expect(updates.isReady.get()).toBe(true);
  });

  test('opens past the worker when the browser cannot keep it', async () => {
    await updates.start();
    let worker = new FakeWorker();
    registration.onUpdate = () => (worker = registration.find());
    await updates.expect();
    registration.settle(worker, false);
    expect(updates.isReady.get()).toBe(true);
    await updates.apply();
    expect(registration.isUnregistered).toBe(true);
    expect(reloads).toBe(1);
  });

  test('does not cost what is kept when it cannot be reached', async () => {
    await updates.start();
    await updates.expect();
    isServerThere = false;
    await updates.apply();
    expect(registration.isUnregistered).toBe(false);
  });

  test('is offered without service workers too', async () => {
    updates = made(undefined);
    await updates.start();
    await updates.expect();
    expect(updates.isReady.get()).toBe(true);
    await updates.apply();
    expect(reloads).toBe(1);
  });
});

test('a server that wants nothing kept is obeyed', async () => {
  await updates.letGo();
  expect(registration.isUnregistered).toBe(true);
  await made(undefined).letGo();
});
