import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { box, connectionLine, message, open, shown, write } from '../conversation.js';
import { launchProfile, signIn, until } from '../lib.js';
import { Program } from '../program.js';
import { directory, Torv } from '../torv.js';

const HALF_A_DAY = 12 * 3_600_000;
const READ = 'Karrusellen drejer om formiddagen';
const WRITTEN = 'Hængekøjen er syet af sejldug';
const UNSENT = 'Vindmøllen nåede aldrig afsted';
const DRAFT = 'Kakkelovnen blev kun halvt beskrevet';

let torv, soeren, maria, chat;

before(async () => {
  torv = await Torv.demo();
  soeren = torv.people.owner;
  maria = torv.people.member;
  const [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, soeren),
    Program.signIn(torv.address, maria),
  ]);
  soeren.name = asSoeren.me.name;
  chat = (await asSoeren.openGroup('Enheder', asMaria)).id;
  await asMaria.post(chat, READ);
});

after(() => torv?.kill());

test('a remembered device opens with what was shown, without a server, and leaves nothing of who has signed out', async () => {
  const profile = await directory();
  let browser = await launchProfile(profile);
  let page = await begin(browser, soeren);
  await open(page, torv.address, chat);
  await message(page, READ).waitFor();
  await hasKept(page);
  const before = await kept(page);
  await write(page, WRITTEN);
  await message(page, WRITTEN).waitFor();
  await until(
    async () => !(await kept(page)).every((one) => before.includes(one)),
    'it is kept with what was written',
  );
  await page.route('**/api/conversations/*/messages', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  );
  await write(page, UNSENT);
  await box(page).fill(DRAFT);
  await controlled(page);
  assert.deepEqual(await found(profile, browser, [READ, WRITTEN, UNSENT, DRAFT]), [], 'while it is open');

  browser = await launchProfile(profile);
  page = browser.pages()[0] ?? (await browser.newPage());
  await torv.kill();
  await page.goto(`${torv.address}/c/${chat}`);
  await message(page, READ).waitFor();
  await message(page, WRITTEN).waitFor();
  assert.equal((await shown(page, new RegExp(UNSENT)))[0]?.state === 'sent', false);
  assert.equal((await shown(page, new RegExp(UNSENT))).length, 1);
  assert.equal(await textOf(page), DRAFT);
  await connectionLine(page).waitFor();
  await torv.start();
  await message(page, UNSENT).waitFor({ timeout: 30_000 });

  await signOut(page);
  assert.deepEqual(await databases(page), []);
  await page.goto(torv.address);
  await signIn(page, maria);
  assert.deepEqual(await found(profile, browser, traces()), []);
});

test('a shared device that nobody has used for twelve hours keeps nothing and has signed out', async () => {
  const profile = await directory();
  let browser = await launchProfile(profile);
  let page = await begin(browser, soeren, true);
  await page.goto(`${torv.address}/settings/device`);
  await page.getByRole('switch', { name: 'Flere bruger denne enhed' }).click();
  await open(page, torv.address, chat);
  await message(page, READ).waitFor();
  assert.match(await page.title(), /^(\(\d+\) )?Chat · Torv$/, 'the title does not name the group');
  await box(page).fill(DRAFT);
  await hasKept(page);
  await browser.close();

  browser = await launchProfile(profile);
  page = browser.pages()[0] ?? (await browser.newPage());
  await page.clock.install({ time: Date.now() + HALF_A_DAY + 60_000 });
  await page.goto(`${torv.address}/c/${chat}`);
  await page.getByLabel('Brugernavn').waitFor();
  assert.equal(await message(page, READ).count(), 0);
  assert.deepEqual(await databases(page), []);
  await page.reload();
  await page.getByLabel('Brugernavn').waitFor();
  assert.deepEqual(await found(profile, browser, traces()), []);
});

test('a device that does not remember has nothing on its disk while one is signed in', async () => {
  const profile = await directory();
  const browser = await launchProfile(profile);
  const page = await begin(browser, soeren, false);
  await open(page, torv.address, chat);
  await message(page, READ).waitFor();
  const text = `${WRITTEN} igen`;
  await write(page, text);
  await message(page, text).waitFor();
  assert.deepEqual(await databases(page), []);
  assert.deepEqual(await found(profile, browser, [READ, text, soeren.name, soeren.login]), []);
});

/** What would tell of Søren. */
function traces() {
  return [READ, WRITTEN, UNSENT, DRAFT, soeren.name, soeren.login];
}

/** A page of somebody who signs in. */
async function begin(browser, person, isRemembered = true) {
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(torv.address);
  await page.getByLabel('Husk mig på denne enhed').setChecked(isRemembered);
  await signIn(page, person);
  return page;
}

async function signOut(page) {
  await page.goto(`${torv.address}/settings/device`);
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByLabel('Brugernavn').waitFor();
}

/** Names of what the browser holds for the page. */
function databases(page) {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

/** Waits until the conversation is kept. */
function hasKept(page) {
  return until(async () => (await kept(page)).length > 0, 'the conversation is kept');
}

/** The conversations that are kept, each by the number it was sealed with, which no two sealings share. */
function kept(page) {
  return page.evaluate(async () => {
    const sealed = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      const conversations = IDBKeyRange.bound('c.', 'c/', false, true);
      const values = await new Promise((done) => {
        const asking = database.transaction('content').objectStore('content').getAll(conversations);
        asking.onsuccess = () => done(asking.result);
      });
      database.close();
      sealed.push(...values.map(({ iv }) => iv.join()));
    }
    return sealed;
  });
}

/** Closes the browser and looks for texts in every byte below its profile. */
async function found(profile, browser, texts) {
  await browser.close();
  const wanted = texts.flatMap((text) => [
    [text, Buffer.from(text, 'utf8')],
    [text, Buffer.from(text, 'utf16le')],
  ]);
  const hits = [];
  // what was typed as a user name where one is remembered: the browser's own list, as its passwords are
  const isOwnList = (name, text) => name === 'Web Data' && text === soeren.login && texts.includes(UNSENT);
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const [text, needle] of wanted)
      if (bytes.includes(needle) && !isOwnList(entry.name, text)) hits.push(`${text} in ${path}`);
  }
  return hits;
}

/** Waits until the page can be opened without a server. */
function controlled(page) {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

function textOf(page) {
  return box(page).evaluate((element) => element.value ?? element.innerText);
}
