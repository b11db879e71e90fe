import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { assertQuiet, launch, newPage, signIn, until } from '../lib.js';
import { Program } from '../program.js';
import { BrowserKeys, PushService, senderOf } from '../pushService.js';
import { Torv } from '../torv.js';

const PAGE = '/settings/notifications';

let service, torv, browser, asSoeren, asMaria, direct, maria;

before(async () => {
  service = await PushService.start();
  torv = await Torv.demo({
    args: ['--demo', '--people', '60', '--web-push', 'localhost'],
    env: service.environment,
  });
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  direct = (await asSoeren.send('POST', '/chats', { members: [asMaria.me.id] })).id;
});

afterEach(() => {
  service.answer = (response) => response.writeHead(201).end();
  if (maria) assertQuiet(maria);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
  service?.close();
});

/** A device of Maria's that is reached at this push service. */
async function device() {
  const program = await Program.signIn(torv.address, torv.people.member);
  const keys = new BrowserKeys();
  const endpoint = service.endpoint();
  await program.send('PUT', '/push', { endpoint, publicKey: keys.publicKey, secret: keys.secret });
  return { program, keys, endpoint };
}

test('the word of a message reaches a device where Torv is closed, and says nothing of it', async () => {
  const { keys, endpoint, program } = await device();
  const { id, seq } = await asSoeren.post(direct, 'Hemmeligheden står kun her');
  const push = await service.next(endpoint);
  const told = JSON.parse(keys.open(push.body));
  assert.deepEqual(told, {
    tag: `torv-${direct}`,
    path: `/c/${direct}/m/${id}`,
    title: 'Ny besked i Torv',
    seq,
  });
  assert.equal(push.headers.topic, direct.replaceAll('-', ''), 'the next one takes its place');
  assert.equal(push.headers['content-encoding'], 'aes128gcm');
  const { aud, exp } = senderOf(push, (await program.get('/push')).key);
  assert.equal(aud, new URL(endpoint).origin);
  assert.ok(exp * 1000 > Date.now() && exp * 1000 <= Date.now() + 24 * 3_600_000, 'valid for a day at most');
  await program.send('DELETE', '/session');
});

test('what has been read elsewhere in the meantime is not told', async () => {
  const { keys, endpoint, program } = await device();
  service.answer = (response) => response.writeHead(503, { 'Retry-After': '1' }).end();
  const { seq } = await asSoeren.post(direct, 'Den her læser hun straks');
  await service.next(endpoint);
  await asMaria.send('PUT', `/conversations/${direct}/read`, { seq });
  service.answer = (response) => response.writeHead(201).end();
  const { id } = await asSoeren.post(direct, 'Og den her venter');
  assert.match(JSON.parse(keys.open((await service.next(endpoint)).body)).path, new RegExp(id));
  await new Promise((done) => setTimeout(done, 1_500)); // as long as the pause that was asked for, and a little
  assert.equal(service.received.filter((one) => one.endpoint === endpoint).length, 0);
  await program.send('DELETE', '/session');
});

test('a device that is gone is forgotten, and so is one that has been signed out', async () => {
  const gone = await device();
  const left = await device();
  await left.program.send('DELETE', '/session');
  service.answer = (response) => response.writeHead(410).end();
  await asSoeren.post(direct, 'Er du der?');
  await service.next(gone.endpoint);
  await until(async () => !(await gone.program.get('/push')).endpoint, 'it is forgotten');
  assert.equal(service.received.filter((one) => one.endpoint === left.endpoint).length, 0);
});

test('a push service that never answers, or sends elsewhere, holds up nobody', async () => {
  const slow = await device();
  const elsewhere = service.endpoint('elsewhere');
  service.answer = () => undefined;
  await asSoeren.post(direct, 'Den ene svarer ikke');
  await service.next(slow.endpoint);
  const since = Date.now();
  const other = await device();
  service.answer = (response) => response.writeHead(307, { Location: elsewhere }).end();
  await asSoeren.post(direct, 'Den anden viser videre');
  await service.next(other.endpoint);
  assert.ok(Date.now() - since < 9_000, 'sooner than the first call is given up');
  assert.equal((await other.program.send('POST', '/push/test')).outcome, 'refused');
  assert.equal(service.received.filter((one) => one.endpoint === elsewhere).length, 0);
  for (const { program } of [slow, other]) await program.send('DELETE', '/session');
});

test('keys and addresses that cannot be used are refused', async () => {
  const { publicKey, secret } = new BrowserKeys();
  const off = Buffer.from(publicKey, 'base64url');
  off[40] ^= 1;
  const endpoint = service.endpoint();
  for (const [change, words] of [
    [{ publicKey: off.toString('base64url') }, /Browserens nøgle kan ikke bruges/],
    [{ publicKey: 'AA' }, /Browserens nøgle kan ikke bruges/],
    [{ secret: 'AA' }, /Browserens nøgle kan ikke bruges/],
    [{ endpoint: 'http://localhost/1' }, /ikke adressen på en pushtjeneste/],
    [{ endpoint: 'https://169.254.169.254/1' }, /ikke lov til at kalde den pushtjeneste/],
    [{ endpoint: `https://127.0.0.1:${new URL(endpoint).port}/1` }, /ikke lov til at kalde den pushtjeneste/],
  ]) {
    await assert.rejects(
      asMaria.send('PUT', '/push', { endpoint, publicKey, secret, ...change }),
      ({ status, message }) => status === 400 && words.test(message),
      JSON.stringify(change),
    );
  }
});

test('the page turns it on, tests it, and says that the test has come', async () => {
  const keys = new BrowserKeys();
  const endpoint = service.endpoint();
  maria = await newPage(browser);
  await maria.context.grantPermissions(['notifications'], { origin: torv.address });
  await maria.context.addInitScript(subscribing, {
    endpoint,
    publicKey: keys.publicKey,
    secret: keys.secret,
  });
  const { page } = maria;
  const section = page.getByRole('region', { name: 'Når Torv er lukket' });
  await page.goto(torv.address);
  await page.getByLabel('Husk mig').check();
  await signIn(page, torv.people.member);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(torv.address + PAGE);
  await section.getByText('Det er ikke slået til på denne enhed.').waitFor();
  await section.getByRole('button', { name: 'Slå til på denne enhed' }).click();
  await section.getByText('Det er slået til her.').waitFor();
  await section.getByRole('button', { name: 'Send en prøve' }).click();
  const push = await service.next(endpoint);
  await deliver(page, keys.open(push.body));
  await section.getByText('Prøven kom frem til browseren.').waitFor();

  service.answer = (response) => response.writeHead(410).end();
  await section.getByRole('button', { name: 'Send en prøve' }).click();
  await section.getByText('Browserens adgang er udløbet. Slå det til igen.').waitFor();
  await section.getByText('Torv kender den ikke længere.').waitFor();
  await section.getByRole('button', { name: 'Slå til på denne enhed' }).click();
  await section.getByText('Det er slået til her.').waitFor();
});

test('what a push has shown goes when it has been read elsewhere, and there is one for each conversation', async () => {
  const { page } = maria;
  const quiet = `${torv.address}/manifest.webmanifest`; // a page of the same origin on which Torv does not run
  await page.goto(quiet);
  const first = await asSoeren.post(direct, 'Første');
  const second = await asSoeren.post(direct, 'Anden');
  for (const { id, seq } of [first, second]) {
    const told = { tag: `torv-${direct}`, path: `/c/${direct}/m/${id}`, title: 'Ny besked i Torv', seq };
    await deliver(page, JSON.stringify(told));
  }
  await until(
    async () => (await notifications(page)).some(({ path }) => path?.endsWith(second.id)),
    'it shows',
  );
  const shown = (await notifications(page)).filter(({ tag }) => tag !== 'torv-test');
  assert.deepEqual(
    shown.map(({ title, body }) => [title, body]),
    [['Ny besked i Torv', '']],
  );
  await page.goto(torv.address + PAGE);
  await page.getByRole('region', { name: 'Når Torv er lukket' }).waitFor();
  await asMaria.send('PUT', `/conversations/${direct}/read`, { seq: second.seq });
  await until(
    async () => (await notifications(page)).every(({ tag }) => tag !== `torv-${direct}`),
    'it closes',
  );
});

test('the page says that the browser must allow it', async () => {
  const { page, context } = maria;
  await context.clearPermissions();
  await page.addInitScript(() => {
    Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
  });
  await page.goto(torv.address + PAGE);
  const section = page.getByRole('region', { name: 'Når Torv er lukket' });
  await section.getByText('Browseren siger nej til notifikationer fra Torv.').waitFor();
  assert.equal(await section.getByRole('button').count(), 0);
});

test('who signs out is not remembered for it', async () => {
  const { page } = maria;
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok((await stored()).includes(asMaria.me.id));
  await page.getByRole('button', { name: 'Konto' }).click();
  await page.getByRole('menuitem', { name: 'Log ud' }).click();
  await page.getByLabel('Brugernavn').waitFor();
  assert.ok(!(await stored()).includes(asMaria.me.id));
});

/** A browser that has this subscription to give: without Google it could give none. */
function subscribing({ endpoint, publicKey, secret }) {
  if (!('PushManager' in window)) return;
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;
  const there = () => localStorage.getItem('test.subscribed') === 'yes';
  const subscription = (key) => ({
    endpoint,
    options: { applicationServerKey: bytes(key) },
    getKey: (name) => bytes(name === 'auth' ? secret : publicKey),
    unsubscribe: async () => localStorage.removeItem('test.subscribed'),
  });
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    localStorage.setItem('test.subscribed', 'yes');
    localStorage.setItem('test.key', applicationServerKey);
    return subscription(applicationServerKey);
  };
  PushManager.prototype.getSubscription = async () =>
    there() ? subscription(localStorage.getItem('test.key')) : null;
}

/** Brings a push to the service worker, as the browser does once it has decrypted it. */
async function deliver(page, data) {
  const chromium = await page.context().newCDPSession(page);
  const registration = new Promise((done) =>
    chromium.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ scopeURL }) => scopeURL === `${torv.address}/`);
      if (one) done(one.registrationId);
    }),
  );
  await chromium.send('ServiceWorker.enable');
  await chromium.send('ServiceWorker.deliverPushMessage', {
    origin: torv.address,
    registrationId: await registration,
    data,
  });
  await chromium.detach();
}

function notifications(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/');
    return (await registration.getNotifications()).map(({ tag, title, body, data }) => ({
      tag,
      title,
      body,
      path: data?.path,
    }));
  });
}
