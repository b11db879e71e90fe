import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, connectionLine, message, open, sent, shown, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, maria, asSoeren, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  const asMaria = await Program.signIn(torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Uden net', asMaria)).id;
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  maria = await signedIn(browser, torv.address, torv.people.member);
  await open(maria.page, torv.address, chat);
});

afterEach(() => assertQuiet(soeren, maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('three messages written offline arrive once and in order when the network is back', async () => {
  const cut = await cuttable(soeren.page);
  await open(soeren.page, torv.address, chat);
  await soeren.context.setOffline(true);
  await cut();
  for (const text of ['uden net 1', 'uden net 2', 'uden net 3']) await write(soeren.page, text);
  assert.deepEqual(
    (await shown(soeren.page, /uden net \d/)).map((one) => one.text),
    ['uden net 1', 'uden net 2', 'uden net 3'],
  );
  assert.deepEqual(await sent(soeren.page, /uden net \d/), []);
  await connectionLine(soeren.page).waitFor();
  await asSoeren.post(chat, 'fra en anden maskine');
  await soeren.context.setOffline(false);
  await arrive('uden net', 3);
  await message(soeren.page, 'fra en anden maskine').waitFor();
  await connectionLine(soeren.page).waitFor({ state: 'hidden' });
});

test('what is unsent outlives a reload', async () => {
  await open(soeren.page, torv.address, chat);
  await soeren.page.route('**/api/conversations/*/messages', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  );
  for (const text of ['genindlæst 1', 'genindlæst 2', 'genindlæst 3']) await write(soeren.page, text);
  await soeren.page.reload();
  await box(soeren.page).waitFor();
  await until(
    async () => (await shown(soeren.page, /genindlæst \d/)).length === 3,
    'all three are still there',
  );
  assert.deepEqual(await sent(soeren.page, /genindlæst \d/), []);
  await soeren.page.unroute('**/api/conversations/*/messages');
  await soeren.page.evaluate(() => dispatchEvent(new Event('online')));
  await arrive('genindlæst', 3);
});

test('an answer that is lost on the way does not make a message twice', async () => {
  await open(soeren.page, torv.address, chat);
  let lost = 0;
  await soeren.page.route('**/api/conversations/*/messages', async (route) => {
    if (route.request().method() !== 'POST' || lost === 2) return route.fallback();
    lost++;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await write(soeren.page, 'svaret blev væk 1');
  await write(soeren.page, 'svaret blev væk 2');
  await arrive('svaret blev væk', 2);
  assert.equal(lost, 2);
  await soeren.page.unroute('**/api/conversations/*/messages');
});

test('a message that arrives while the conversation opens is shown', async () => {
  await soeren.page.goto(torv.address);
  const late = async (route) => {
    const history = await route.fetch();
    await asSoeren.post(chat, 'kom mens den åbnede');
    await message(maria.page, 'kom mens den åbnede').waitFor();
    await route.fulfill({ response: history });
  };
  await soeren.page.route(`**/api/conversations/${chat}/messages*`, late, { times: 1 });
  await soeren.page.getByRole('navigation', { name: 'Samtaler' }).locator(`a[href="/c/${chat}"]`).click();
  await message(soeren.page, 'kom mens den åbnede').waitFor({ timeout: 8_000 });
});

test('a message far back is found by its address', async () => {
  for (let i = 0; i < 60; i++) await asSoeren.postSurely(chat, `langt tilbage ${i}.`);
  await open(soeren.page, torv.address, chat);
  const [first] = (await asSoeren.history(chat)).filter((one) => one.markdown === 'langt tilbage 0.');
  await soeren.page.goto(`${torv.address}/c/${chat}/m/${first.id}`);
  await message(soeren.page, 'langt tilbage 0.').waitFor();
});

/** Waits until both see so many of these messages, each once and numbered in order, and nothing is left to send. */
async function arrive(text, count) {
  const pattern = new RegExp(`${text} \\d`);
  const wanted = Array.from({ length: count }, (_, i) => `${text} ${i + 1}`);
  for (const { page } of [soeren, maria]) {
    await until(async () => (await sent(page, pattern)).length >= count, `${count} × ${text}`, 30_000);
    await until(
      async () => (await shown(page, pattern)).every((one) => one.state === 'sent'),
      'none is pending',
    );
    assert.deepEqual(await sent(page, pattern), wanted);
  }
  const kept = (await asSoeren.history(chat)).map((one) => one.markdown).filter((one) => pattern.test(one));
  assert.deepEqual(kept, wanted);
}

/** Makes the page's sockets closable: being offline does not end those that are open. */
async function cuttable(page) {
  await page.addInitScript(() => {
    const Real = WebSocket;
    globalThis.sockets = [];
    globalThis.WebSocket = class extends Real {
      constructor(...given) {
        super(...given);
        globalThis.sockets.push(this);
      }
    };
  });
  return () => page.evaluate(() => globalThis.sockets.forEach((socket) => socket.close()));
}
