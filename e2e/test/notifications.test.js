import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, asSoeren, asMaria, direct, channel;

/** Notes what would be shown outside the page, whichever way, and what is closed again. */
function spy() {
  window.told = [];
  window.ended = [];
  const note = (title, { tag, body, data }) => window.told.push({ title, tag, body, path: data?.path });
  window.Notification = class {
    static permission = 'granted';
    static requestPermission = () => Promise.resolve('granted');
    constructor(title, options) {
      note(title, options);
      this.tag = options.tag;
      window.latest = this;
    }
    close() {
      window.ended.push(this.tag);
    }
  };
  if (!('ServiceWorkerRegistration' in window)) return;
  ServiceWorkerRegistration.prototype.showNotification = (title, options) => {
    note(title, options);
    return Promise.resolve();
  };
  ServiceWorkerRegistration.prototype.getNotifications = ({ tag }) =>
    Promise.resolve([{ close: () => window.ended.push(tag) }]);
}

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  await soeren.context.addInitScript(spy);
  direct = (await asMaria.send('POST', '/chats', { members: [asSoeren.me.id] })).id;
  channel = (await asSoeren.get('/bootstrap')).conversations.find((one) => one.kind === 'channel').id;
});

afterEach(() => assertQuiet(soeren));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const told = (page) => page.evaluate(() => window.told);

const post = (program, conversation, markdown) =>
  program.send('POST', `/conversations/${conversation}/messages`, {
    clientId: crypto.randomUUID(),
    markdown,
  });

async function turnOn(page) {
  await page.goto(`${torv.address}/settings/notifications`);
  const off = page.getByRole('button', { name: 'Slå fra her' });
  await page.getByRole('button', { name: 'Slå notifikationer til' }).or(off).waitFor();
  if (!(await off.isVisible())) await page.getByRole('button', { name: 'Slå notifikationer til' }).click();
  await off.waitFor();
}

test('a direct message is told of once, and the notification goes when it is read elsewhere', async () => {
  const { page } = soeren;
  await turnOn(page);
  const { id, seq } = await post(asMaria, direct, 'Har du et øjeblik?');
  await until(async () => (await told(page)).length === 1, 'the notification');
  const [shown] = await told(page);
  assert.deepEqual(
    { body: shown.body, tag: shown.tag, path: shown.path },
    { body: 'Har du et øjeblik?', tag: `torv-${direct}`, path: `/c/${direct}/m/${id}` },
  );
  await asSoeren.send('PUT', `/conversations/${direct}/read`, { seq });
  await until(() => page.evaluate((tag) => window.ended.includes(tag), shown.tag), 'it closes');
});

test('a press goes to the message in the tab that is there', async () => {
  const { page } = soeren;
  await turnOn(page);
  const { id } = await post(asMaria, direct, 'Kom og se');
  await until(async () => (await told(page)).length === 1, 'the notification');
  await page.evaluate((path) => {
    window.latest?.onclick?.();
    navigator.serviceWorker?.dispatchEvent(
      new MessageEvent('message', { data: { type: 'torv-notification', path } }),
    );
  }, `/c/${direct}/m/${id}`);
  await message(page, 'Kom og se').waitFor();
});

test('nothing is told of what is looked at, nor of a channel in which nobody is called', async () => {
  const { page } = soeren;
  await turnOn(page);
  await post(asMaria, channel, 'Kaffen er klar');
  await post(asMaria, channel, `<torv:person/${asSoeren.me.id}> kommer du?`);
  await until(async () => (await told(page)).length === 1, 'the notification');
  assert.match((await told(page))[0].body, /kommer du\?$/);
  await open(page, torv.address, direct);
  await page.bringToFront();
  await post(asMaria, direct, 'Du ser mig allerede');
  await message(page, 'Du ser mig allerede').waitFor();
  await post(asMaria, channel, `<torv:person/${asSoeren.me.id}> nu?`);
  await until(async () => (await told(page)).length === 1, 'only the other one');
  assert.match((await told(page))[0].body, /nu\?$/);
});

test('of two tabs one tells', async () => {
  const { page, context } = soeren;
  await turnOn(page);
  const other = await context.newPage();
  await turnOn(other);
  await post(asMaria, direct, 'Kun én gang');
  await until(async () => (await told(page)).length + (await told(other)).length === 1, 'one notification');
  await post(asMaria, direct, 'Og én gang til');
  await until(async () => (await told(page)).length + (await told(other)).length === 2, 'one more');
  await other.close();
});

test('names and texts stay hidden where that is chosen', async () => {
  const { page } = soeren;
  await turnOn(page);
  await page.getByRole('switch', { name: 'Vis ikke navne og tekster' }).check();
  await post(asMaria, direct, 'Fortroligt');
  await until(async () => (await told(page)).length === 1, 'the notification');
  const [{ title, body }] = await told(page);
  assert.deepEqual({ title, body }, { title: 'Torv', body: 'Ny besked' });
  await page.getByRole('switch', { name: 'Vis ikke navne og tekster' }).uncheck();
});

test('quiet hours, keywords and levels are kept for all devices', async () => {
  const { page } = soeren;
  await turnOn(page);
  await page.getByRole('switch', { name: 'Mandag' }).check();
  await page.getByRole('textbox', { name: 'Ord eller navn' }).fill('Vagtplan');
  await page.getByRole('button', { name: 'Tilføj' }).click();
  await page.getByRole('radiogroup', { name: 'Kanaler' }).getByRole('radio', { name: 'Alle' }).check();
  await until(async () => (await asSoeren.get('/notifications')).channels === 'all', 'the level');
  const { quiet, keywords } = await asSoeren.get('/notifications');
  assert.deepEqual(quiet, [{ day: 1, from: '17:00', until: '08:00' }]);
  const from = page.getByRole('combobox', { name: 'Mandag, stille fra' });
  assert.equal(await from.inputValue(), '17.00');
  await from.fill('1630');
  await from.press('Tab');
  const quietFrom = async () => (await asSoeren.get('/notifications')).quiet[0].from;
  await until(async () => (await quietFrom()) === '16:30', 'the hour that was written');
  assert.deepEqual(keywords, ['Vagtplan']);
  await post(asMaria, channel, 'Kagen er også klar');
  await until(async () => (await told(page)).length === 1, 'a channel of which all is wanted');
});

test('the page says in words why nothing comes while Torv is closed', async () => {
  const { page } = soeren;
  await page.goto(`${torv.address}/settings/notifications`);
  const section = page.getByRole('region', { name: 'Når Torv er lukket' });
  await section.getByText('Jeres organisation har ikke slået det til.').waitFor();
  assert.equal(await section.getByRole('button').count(), 0);
});

test('whoever writes is told until when somebody does not want to be disturbed', async () => {
  const { page } = soeren;
  const maria = await signedIn(browser, torv.address, torv.people.member);
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  await asMaria.send('PUT', '/me/presence', { presence: 'dnd', until: inAnHour });
  await asMaria.send('PUT', '/me/status', { emoji: '🎧', text: 'Har brug for ro', until: inAnHour });
  await open(page, torv.address, direct);
  await page.getByText(/har slået notifikationer fra/).waitFor();
  await page
    .locator('header')
    .getByText(/🎧 Har brug for ro/)
    .waitFor();
});
