import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { box, message, open, textIn } from '../conversation.js';
import { assertQuiet, launch, newPage, signIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const READ = 'Karrusellen drejer om formiddagen';
/** Of the whole picture: the box has the keys in one, and a clock may have gone on. */
const MOST_DIFFERENT = 0.01;
const SCREEN = '[data-last-screen]';

let torv, browser, chat;

before(async () => {
  torv = await Torv.demo();
  const [mine, other] = await Promise.all(
    [torv.people.owner, torv.people.member].map((person) => Program.signIn(torv.address, person)),
  );
  chat = (await mine.openGroup('Forhal', other)).id;
  for (let at = 1; at <= 30; at++) await other.post(chat, `${READ}, runde **${at}**\n\n- en\n- to`);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

for (const [size, options] of Object.entries({
  'a desk': {},
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'a desk in the dark': { colorScheme: 'dark' },
}))
  test(`after a reload one sees at once what one saw, on ${size}`, async () => {
    const opened = await remembered(options);
    const { page } = opened;
    const before = await page.screenshot();
    const client = await held(page);
    await page.reload({ waitUntil: 'commit' });
    await page.locator(SCREEN).waitFor({ state: 'attached' });
    assert.ok((await different(page, before, await page.screenshot())) < MOST_DIFFERENT);
    assert.equal(await message(page, READ).count(), 0, 'nothing of it can be found');

    await client.release();
    await page.locator(SCREEN).waitFor({ state: 'detached' });
    await message(page, `${READ}, runde 30`).waitFor();
    assert.ok((await different(page, before, await page.screenshot())) < MOST_DIFFERENT);
    await box(page).fill('Så er der hul igennem');
    assert.equal(await textIn(box(page)), 'Så er der hul igennem');
    assertQuiet(opened);
    await opened.context.close();
  });

test('what one saw is not shown at another place or in another size, nor when somebody has signed out', async () => {
  const opened = await remembered();
  const { page } = opened;
  const client = await held(page);
  const shows = async (act) => {
    const asked = page.waitForRequest(/\/assets\/start-/);
    await act();
    await asked;
    return page.locator(SCREEN).count();
  };
  assert.equal(await shows(() => page.reload({ waitUntil: 'commit' })), 1);
  assert.equal(await shows(() => page.goto(`${torv.address}/settings`, { waitUntil: 'commit' })), 0);
  await page.setViewportSize({ width: 1024, height: 700 });
  assert.equal(await shows(() => page.goto(`${torv.address}/c/${chat}`, { waitUntil: 'commit' })), 0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await client.release();
  await page.goto(`${torv.address}/settings/device`);
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByLabel('Brugernavn').waitFor();
  await page.goto(`${torv.address}/c/${chat}`);
  await page.getByLabel('Brugernavn').waitFor();
  assert.equal(await page.locator(SCREEN).count(), 0);
  assertQuiet(opened);
  await opened.context.close();
});

/** The conversation, open on a device that remembers and has kept the screen; nothing comes from a service worker's cache. */
async function remembered(options) {
  const opened = await newPage(browser, options);
  const { context, page } = opened;
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
  );
  await page.goto(torv.address);
  await page.getByLabel('Husk mig på denne enhed').setChecked(true);
  await signIn(page, torv.people.owner);
  await open(page, torv.address, chat);
  await message(page, `${READ}, runde 30`).waitFor();
  const first = await seal(page);
  await box(page).focus();
  await until(async () => (await seal(page)) !== first, 'the screen is kept as it is');
  return opened;
}

/** Of the screen that is kept now: another for each that is taken. */
function seal(page) {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name.startsWith('torv.cabinet.'))?.name;
    if (!name) return undefined;
    const database = await new Promise((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const kept = await new Promise((done) => {
      const asking = database.transaction('content').objectStore('content').get('screen');
      asking.onsuccess = () => done(asking.result);
    });
    database.close();
    return kept?.iv.join();
  });
}

/** Holds back the code of the screen. */
async function held(page) {
  let release;
  const released = new Promise((done) => (release = done));
  const start = /\/assets\/start-/;
  await page.route(start, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return {
    release: async () => {
      release();
      await page.unroute(start);
    },
  };
}

/** The part of two pictures in which they differ visibly. */
function different(page, ...pictures) {
  return page.evaluate(
    async (all) => {
      const [one, other] = await Promise.all(
        all.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let differing = 0;
      for (let at = 0; at < one.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs(one[at + part] - other[at + part]) > 24)) differing++;
      return differing / (one.length / 4);
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}
