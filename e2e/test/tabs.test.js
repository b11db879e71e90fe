import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, sent, write } from '../conversation.js';
import { assertQuiet, launch, newPage, signIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, asSoeren, asMaria, chat;
let opened;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  asMaria = await Program.signIn(torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Mange faner', asMaria)).id;
});

afterEach(async () => {
  try {
    assertQuiet(opened);
  } finally {
    await opened.context.close();
  }
  await until(async () => (await sockets()) === 0, 'no socket is left');
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('three tabs have one socket, and what is written in any is there once in all', async () => {
  const [first, second, third] = await tabs(3);
  await until(async () => (await sockets()) === 1, 'the server counts one socket');
  await write(second, 'fra fane to');
  await write(third, 'fra fane tre');
  await asMaria.post(chat, 'fra en anden');
  for (const page of [first, second, third]) {
    await message(page, 'fra en anden').waitFor();
    await message(page, 'fra fane tre').waitFor();
    assert.deepEqual(await sent(page, /fra fane \w+/), ['fra fane to', 'fra fane tre']);
  }
  assert.deepEqual(await texts(/^fra fane/), ['fra fane to', 'fra fane tre']);
  assert.equal(await sockets(), 1);
});

test('a conversation goes into a window of its own, where it is alone and on the same socket', async () => {
  const [first] = await tabs(1);
  await first.locator(`nav a[href="/c/${chat}"]`).click({ button: 'right' });
  const [own] = await Promise.all([
    opened.context.waitForEvent('page'),
    first.getByRole('menuitem', { name: 'Åbn i sit eget vindue' }).click(),
  ]);
  await write(own, 'fra sit eget vindue');
  await message(first, 'fra sit eget vindue').waitFor();
  assert.equal(await own.getByRole('navigation', { name: 'Samtaler' }).isVisible(), false);
  assert.equal(await sockets(), 1);
});

test('when the tab with the socket is closed another goes on, and nobody sees it', async () => {
  const [first, second, third] = await tabs(3);
  await first.close();
  await asMaria.post(chat, 'efter den første fane');
  for (const page of [second, third]) {
    await message(page, 'efter den første fane').waitFor();
    await write(page, `svar på den ${page === second ? 'ene' : 'anden'}`);
  }
  await until(async () => (await texts(/^svar på den/)).length === 2, 'both answers are there');
  assert.equal(await sockets(), 1);
});

test('a tab that the browser has frozen is not waited for', async () => {
  const [first, second] = await tabs(2);
  const devtools = await opened.context.newCDPSession(first);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await asMaria.post(chat, 'mens fanen sov');
  await second.evaluate(() => dispatchEvent(new Event('online')));
  await write(second, 'skrevet ved siden af en fane der sover');
  await message(second, 'mens fanen sov').waitFor();
  await until(async () => (await texts(/^skrevet ved siden af/)).length === 1, 'it is sent');
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await message(first, 'skrevet ved siden af').waitFor();
  await asMaria.post(chat, 'til dem begge');
  for (const page of [first, second]) await message(page, 'til dem begge').waitFor();
  await until(async () => (await sockets()) === 1, 'there is one socket again');
  assert.deepEqual(await texts(/^skrevet ved siden af/), ['skrevet ved siden af en fane der sover']);
});

test('a server that is killed while tabs write and close loses and doubles nothing', async () => {
  const pages = await tabs(3);
  await write(pages[1], 'i stormen 1');
  await torv.kill('SIGKILL');
  await write(pages[1], 'i stormen 2');
  await write(pages[2], 'i stormen 3');
  await pages[0].close();
  await write(pages[2], 'i stormen 4');
  await torv.start();
  await until(async () => (await texts(/^i stormen/)).length === 4, 'all four have arrived', 60_000);
  assert.deepEqual(
    (await texts(/^i stormen/)).sort(),
    [1, 2, 3, 4].map((i) => `i stormen ${i}`),
  );
  for (const page of pages.slice(1)) {
    await until(async () => (await sent(page, /i stormen \d/)).length === 4, 'each tab shows all four');
  }
  await until(async () => (await sockets()) === 1, 'there is one socket');
});

test('signing out in one tab signs out all', async () => {
  const [first, second, third] = await tabs(3);
  await second.getByRole('button', { name: 'Konto' }).click();
  await second.getByRole('menuitem', { name: 'Log ud' }).click();
  await second.getByLabel('Brugernavn').waitFor();
  for (const page of [first, third]) {
    await box(page).waitFor({ state: 'detached' });
    assert.equal(await page.getByText('Mange faner').count(), 0);
  }
});

test('a browser without locks has a socket for each tab', async () => {
  const pages = await tabs(2, () => delete Navigator.prototype.locks);
  await until(async () => (await sockets()) === 2, 'the server counts two sockets');
  await write(pages[0], 'hver sin vej');
  for (const page of pages) await message(page, 'hver sin vej').waitFor();
});

/** So many tabs of one browser in which Søren has the chat open. */
async function tabs(count, script) {
  opened = await newPage(browser);
  if (script) await opened.context.addInitScript(script);
  await opened.page.goto(torv.address);
  await signIn(opened.page, torv.people.owner);
  const pages = [opened.page];
  while (pages.length < count) pages.push(await opened.context.newPage());
  for (const page of pages) await open(page, torv.address, chat);
  return pages;
}

/** What the server counts. */
async function sockets() {
  const metrics = await (await fetch(`${torv.address}/q/metrics`)).text();
  return Number(/^torv_sockets_open\S* (\S+)$/m.exec(metrics)[1]);
}

async function texts(pattern) {
  return (await asSoeren.history(chat)).map((one) => one.markdown).filter((text) => pattern.test(text));
}
