import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, connectionLine, message, open, shown, write, textIn } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, asSoeren, chat;

before(async () => {
  torv = await Torv.demo({ env: { TORV_BUILD: 'first' } });
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  chat = (await asSoeren.openGroup('Lommen', await Program.signIn(torv.address, torv.people.member))).id;
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  await kept(soeren.page);
});

afterEach(() => assertQuiet(soeren));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('it can be installed: manifest and icons are as Chromium wants them', async () => {
  const chromium = await soeren.context.newCDPSession(soeren.page);
  const { manifest, errors, data } = await chromium.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(manifest.display, 'kStandalone');
  const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors');
  const besides = installabilityErrors.filter((one) => one.errorId !== 'in-incognito');
  assert.deepEqual(besides, [], 'nothing but that tests run in a private window');
  const { icons, shortcuts, ...told } = JSON.parse(data);
  assert.equal(told.lang, 'da');
  for (const { src, sizes } of [...icons, ...shortcuts.flatMap((one) => one.icons)]) {
    const size = await soeren.page.evaluate(async (path) => {
      const picture = await createImageBitmap(await (await fetch(path)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    assert.equal(size, sizes, src);
  }
});

test('what is kept is the client and nothing of anybody', async () => {
  await open(soeren.page, torv.address, chat);
  await write(soeren.page, 'står kun i beskeden');
  await message(soeren.page, 'står kun i beskeden').waitFor();
  const [paths, texts] = await soeren.page.evaluate(async () => {
    const paths = [];
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        paths.push(new URL(url).pathname);
        texts.push(await (await cache.match(url)).text());
      }
    }
    return [paths, texts];
  });
  assert.ok(paths.length > 20, `${paths.length} files are kept`);
  assert.deepEqual(
    paths.filter((path) => !/^\/($|assets\/|icons\/|manifest\.webmanifest$)/.test(path)),
    [],
  );
  for (const own of ['står kun i beskeden', torv.people.owner.name ?? 'Søren Aagaard', asSoeren.me.id])
    assert.ok(!texts.some((text) => text.includes(own)), own);
});

test('it opens without a server, and what is written then arrives once when the server is back', async () => {
  await open(soeren.page, torv.address, chat);
  await torv.kill('SIGKILL');
  await connectionLine(soeren.page).waitFor();
  await write(soeren.page, 'skrevet uden server');
  await until(async () => (await shown(soeren.page, /skrevet uden server/)).length === 1, 'it shows');
  await soeren.page.reload();
  await soeren.page
    .getByText(/Torv kan ikke nås|Du er offline/)
    .first()
    .waitFor();
  await soeren.page.goto(`${torv.address}/teams`);
  await soeren.page
    .getByText(/Torv kan ikke nås|Du er offline/)
    .first()
    .waitFor();
  await torv.start();
  await soeren.page.goto(`${torv.address}/c/${chat}`);
  await message(soeren.page, 'skrevet uden server').waitFor({ timeout: 30_000 });
  const all = (await asSoeren.history(chat)).filter((one) => one.markdown === 'skrevet uden server');
  assert.equal(all.length, 1);
});

test('the line on top moves nothing that is read', async () => {
  const { page } = soeren;
  for (let i = 0; i < 40; i++) await asSoeren.postSurely(chat, `linje ${i}.`);
  await open(page, torv.address, chat);
  await message(page, 'linje 39.').waitFor();
  const heightOf = (text) => message(page, text).evaluate((one) => one.getBoundingClientRect().top);
  const atEnd = await heightOf('linje 39.');
  await torv.kill('SIGKILL');
  await connectionLine(page).waitFor();
  assert.equal(await heightOf('linje 39.'), atEnd, 'at the end');
  await message(page, 'linje 39.').hover();
  await page.mouse.wheel(0, -400);
  await message(page, 'linje 25.').waitFor();
  const above = await until(async () => {
    const first = await heightOf('linje 25.');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return first === (await heightOf('linje 25.')) && first;
  }, 'it stands still');
  await torv.start();
  await connectionLine(page).waitFor({ state: 'hidden', timeout: 40_000 });
  assert.equal(await heightOf('linje 25.'), above, 'further up');
});

test('every opening has a nonce of its own, and the page keeps to its policy', async () => {
  const nonces = new Set();
  for (let i = 0; i < 3; i++) {
    const answer = await soeren.page.goto(`${torv.address}/settings`);
    assert.equal(answer.fromServiceWorker(), true);
    const policy = await answer.headerValue('content-security-policy');
    nonces.add(/'nonce-([^']{24})'/.exec(policy)[1]);
    await soeren.page.getByRole('heading', { name: 'Indstillinger' }).waitFor();
  }
  assert.equal(nonces.size, 3);
});

test('signing out without a connection says that it did not succeed', async () => {
  await open(soeren.page, torv.address, chat);
  await soeren.page.route('**/api/session', (route) => route.abort('internetdisconnected'), { times: 1 });
  await soeren.page.getByRole('button', { name: 'Konto' }).click();
  await soeren.page.getByRole('menuitem', { name: 'Log ud' }).click();
  const dialog = soeren.page.getByRole('alertdialog', { name: 'Du er stadig logget ind' });
  await dialog.getByText('Torv kan ikke nås').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();
  await box(soeren.page).waitFor();
});

test('an update is offered, never forced on somebody who writes, and each tab takes it when it wants', async () => {
  const { page: writing } = soeren;
  const other = await soeren.context.newPage();
  for (const page of [writing, other]) {
    await open(page, torv.address, chat);
    await page.evaluate(() => (globalThis.isSamePage = true));
  }
  await box(writing).fill('midt i en besked');
  await torv.kill();
  torv.options.env = { TORV_BUILD: 'second' };
  await torv.start();
  for (const page of [writing, other]) await offer(page).waitFor({ timeout: 40_000 });

  await offer(other).click();
  await until(async () => (await buildOf(other)) === 'second', 'the other tab runs the new build', 30_000);
  await box(other).waitFor();
  await offer(other).waitFor({ state: 'hidden' });

  assert.equal(await buildOf(writing), 'first');
  assert.equal(await writing.evaluate(() => globalThis.isSamePage), true);
  assert.match(await textIn(box(writing)), /midt i en besked/);
  await writing.getByRole('link', { name: 'Personer' }).click();
  await writing.getByRole('heading', { level: 1 }).first().waitFor();
  await writing.goBack();
  assert.equal(await writing.evaluate(() => globalThis.isSamePage), true);

  await offer(writing).click();
  await until(async () => (await buildOf(writing)) === 'second', 'this tab runs the new build too', 30_000);
  await box(writing).waitFor();
  await until(async () => /midt i en besked/.test(await textIn(box(writing))), 'the draft is still there');
  await other.close();
});

test('a part that is gone from the server is explained, and the rest goes on', async () => {
  const old = await signedIn(browser, torv.address, torv.people.member, { serviceWorkers: 'block' });
  const missing = /\/assets\/Settings-[^/]+\.js/;
  await old.page.route(missing, (route) => route.fulfill({ status: 404 }));
  await old.page.getByRole('button', { name: 'Konto' }).click();
  await old.page.getByRole('menuitem', { name: 'Indstillinger' }).click();
  const alert = old.page.getByRole('alert');
  await alert.getByText('Torv er opdateret').waitFor({ timeout: 30_000 });
  await old.page.keyboard.press('Control+Shift+Digit2');
  await old.page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link').first().click();
  await box(old.page).waitFor();
  await alert.waitFor({ state: 'hidden' });
  await old.page.goBack();
  await old.page.goBack();
  const again = old.page.getByRole('alert').getByRole('button', { name: 'Genindlæs' });
  await again.waitFor();
  await old.page.unroute(missing);
  await again.click();
  await old.page.getByRole('heading', { name: 'Indstillinger' }).waitFor();
  await old.context.close();
});

test('an administrator can make every browser let go of it', async () => {
  await torv.kill();
  torv.options.args = [...torv.options.args, '--no-offline'];
  await torv.start();
  const { page: old } = soeren;
  const keptThere = () =>
    old.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
      ...(await caches.keys()),
    ]);
  await old.goto(`${torv.address}/c/${chat}`);
  await until(async () => (await keptThere()).length === 0, 'nothing is kept', 30_000);
  const answer = await old.reload();
  assert.equal(answer.fromServiceWorker(), false);
  await box(old).waitFor();
  assert.deepEqual(await keptThere(), []);
});

const offer = (page) => page.getByRole('status').getByRole('button', { name: 'Opdater' });

const buildOf = (page) => page.evaluate(() => document.querySelector('meta[name=torv-build]').content);

/** Waits until the whole client is kept. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(
    () => page.evaluate(() => navigator.serviceWorker.controller !== null),
    'the worker serves the page',
  );
}
