import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, connectionLine, message, open, sent, shown, textIn, write } from '../conversation.js';
import { assertQuiet, launch, newPage, signIn, signedIn, until } from '../lib.js';
import { LossyLine } from '../lossy.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const HOUR = 3_600_000;

let torv, browser, asSoeren, asMaria;
let opened = [];

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  asMaria = await Program.signIn(torv.address, torv.people.member);
});

afterEach(async () => {
  const those = opened;
  opened = [];
  assertQuiet(...those);
  for (const { context } of those) await context.close();
  if (!torv.isRunning) await torv.start();
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('storage that is full costs no text while the tab is open, and is told', async () => {
  const chat = await group('Fuldt lager');
  const page = await blank(fullWhenNamed);
  await page.goto(torv.address);
  await page.getByLabel('Husk mig på denne enhed').check();
  await signIn(page, torv.people.owner);
  await page.evaluate(() => (window.name = 'full'));
  await open(page, torv.address, chat);
  await write(page, 'skrevet uden plads');
  await asMaria.post(chat, 'svar uden plads');
  await message(page, 'svar uden plads').waitFor();
  await until(async () => (await sent(page, /skrevet uden plads/)).length === 1, 'it is sent');
  await torv.kill('SIGKILL');
  await write(page, 'skrevet uden plads og uden server');
  await page
    .getByRole('status')
    .getByText(/browseren kan ikke gemme/i)
    .first()
    .waitFor();
  await torv.start();
  await until(async () => (await sent(page, /og uden server/)).length === 1, 'it is sent', 40_000);
  await page.goto(`${torv.address}/settings/device`);
  await page.getByText('Browseren har ikke mere plads').waitFor();
});

for (const [where, script] of Object.entries({
  'whose databases throw': () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    IDBFactory.prototype.open = IDBFactory.prototype.databases = IDBFactory.prototype.deleteDatabase = refuse;
  },
  'that forbids every storage': () => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
  },
})) {
  test(`a browser ${where} can be used, and says that it keeps nothing`, async () => {
    const chat = await group(`Forbudt: ${where}`);
    const page = await blank(script);
    await page.goto(torv.address);
    await page.getByLabel('Husk mig på denne enhed').check();
    await signIn(page, torv.people.owner);
    await open(page, torv.address, chat);
    await write(page, 'skrevet uden lager');
    await until(async () => (await sent(page, /skrevet uden lager/)).length === 1, 'it is sent');
    await page.goto(`${torv.address}/settings/device`);
    await page
      .getByText(/Browseren kan ikke gemme|Denne enhed husker dig ikke/)
      .first()
      .waitFor();
    await page.goto(`${torv.address}/c/${chat}`);
    await message(page, 'skrevet uden lager').waitFor();
  });
}

for (const hours of [-9, 7]) {
  test(`a clock that is ${Math.abs(hours)} hours ${hours < 0 ? 'slow' : 'fast'} changes neither order nor what is unread`, async () => {
    const chat = await group(`Uret går ${hours}`);
    await asMaria.post(chat, 'før');
    const page = await blank(shiftClock, hours * HOUR);
    await page.goto(torv.address);
    await signIn(page, torv.people.owner);
    await open(page, torv.address, chat);
    for (let i = 1; i <= 3; i++) {
      await write(page, `ur ${i} mit`);
      await until(async () => (await sent(page, new RegExp(`ur ${i} mit`))).length === 1, 'it is sent');
      await asMaria.post(chat, `ur ${i} dit`);
      await message(page, `ur ${i} dit`).waitFor();
    }
    const order = [1, 2, 3].flatMap((i) => [`ur ${i} mit`, `ur ${i} dit`]);
    assert.deepEqual(await sent(page, /ur \d (?:mit|dit)/), order);
    await until(async () => (await asSoeren.get(`/conversations/${chat}`)).unread === 0, 'all is read');
    await page.goto(`${torv.address}/saved`);
    await asMaria.post(chat, 'mens jeg var et andet sted');
    await open(page, torv.address, chat);
    await page.getByRole('feed').getByText('Nye', { exact: true }).waitFor();
  });
}

test('a tab that slept over the weekend shows everything, and the line above what is new', async () => {
  const chat = await group('Weekend');
  await asMaria.post(chat, 'fredag eftermiddag');
  const page = await blank();
  await page.goto(torv.address);
  await signIn(page, torv.people.owner);
  await open(page, torv.address, chat);
  await until(async () => (await asSoeren.get(`/conversations/${chat}`)).unread === 0, 'it is read');
  await box(page).fill('begyndt i fredags');
  const rows = page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link');
  await rows.filter({ hasNotText: 'Weekend' }).first().click();
  const devtools = await opened[0].context.newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await torv.kill();
  torv.sql('DELETE FROM change'); // older than two days, every one of them
  await torv.start();
  for (let i = 1; i <= 60; i++) await asMaria.postSurely(chat, `i weekenden ${i}.`);
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const row = rows.filter({ hasText: 'Weekend' });
  await row.getByText('60', { exact: true }).waitFor({ timeout: 30_000 });
  await row.click();
  await message(page, 'i weekenden 1.').waitFor();
  await page.getByRole('feed').getByText('Nye', { exact: true }).waitFor();
  assert.equal(await textIn(box(page)), 'begyndt i fredags');
});

test('a line that breaks three of ten pieces costs nothing but time', { timeout: 180_000 }, async (t) => {
  const chat = await group('Tab på linjen');
  const line = await new LossyLine().start(torv.options.port);
  try {
    const page = await blank();
    await page.goto(line.address);
    await signIn(page, torv.people.owner);
    await open(page, line.address, chat);
    line.loss = 0.3;
    line.delay = 400;
    for (let i = 1; i <= 10; i++) {
      await write(page, `på en dårlig linje ${i}.`);
      await asMaria.postSurely(chat, `fra en god linje ${i}.`);
    }
    assert.equal((await shown(page, /på en dårlig linje \d+/)).length, 10, 'all that is written shows');
    await until(
      async () =>
        (await sent(page, /på en dårlig linje \d+/)).length === 10 &&
        (await sent(page, /fra en god linje \d+/)).length === 10,
      'all is sent and heard, over the bad line',
      120_000,
    );
    t.diagnostic(`${line.broken} connections were broken`);
    line.loss = 0;
    const texts = (await asSoeren.history(chat)).map((one) => one.markdown);
    for (const pattern of [/^på en/, /^fra en/]) {
      const those = texts.filter((text) => pattern.test(text));
      const numbers = those.map((text) => Number(/\d+/.exec(text)[0]));
      assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
    await connectionLine(page).waitFor({ state: 'hidden', timeout: 40_000 });
  } finally {
    line.end();
  }
});

test('a conversation left in one tab explains itself in another, and keeps what was begun there', async () => {
  const chat = await group('Forladt');
  const maria = await signedIn(browser, torv.address, torv.people.member);
  opened.push(maria);
  const other = await maria.context.newPage();
  await open(other, torv.address, chat);
  await open(maria.page, torv.address, chat);
  await box(other).fill('et svar som ikke må forsvinde');
  await asMaria.send('DELETE', `/conversations/${chat}/members/${asMaria.me.id}`);
  for (const page of [maria.page, other])
    await page.getByText('Du er ikke længere medlem af Forladt').waitFor();
  await other.getByText('et svar som ikke må forsvinde').waitFor();
  await other.getByRole('button', { name: 'Kopiér' }).waitFor();
});

test('the longest names and the strangest texts stay within a phone and a window', async () => {
  const name = 'Ø'.repeat(100);
  const chat = (await asSoeren.openGroup(name, asMaria)).id;
  const strange = [
    'x'.repeat(200),
    'مرحبا بكم في ساحة المدينة، هذا نص من اليمين إلى اليسار',
    'Z̷̢̛͎̗̘̮͓͚͔̩̙̝̑͊̈́̀̌̂̊͛͘a̴͈̱̻͙̦̐̏̑̂l̵̨̖̤̪̊̈́͗̊g̶̡̛̻̲̾̀͑̍o̸̢̤̲̻̿̐͆̂'.repeat(5),
    `\u202Eomvendt\u202C og https://eksempel.dk/${'a'.repeat(180)}`,
  ];
  for (const text of strange) await asMaria.post(chat, text);
  for (const options of [PHONE, {}]) {
    const maria = await signedIn(browser, torv.address, torv.people.owner, options);
    opened.push(maria);
    await open(maria.page, torv.address, chat);
    await message(maria.page, 'x'.repeat(200)).waitFor();
    assert.equal(await wider(maria.page), 0, 'the page is not wider than its window');
    assert.deepEqual(
      await maria.page
        .locator('article[data-message-id]')
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.innerText),
        ),
      [],
    );
  }
});

test('ten thousand reactions, and sixty kinds of them, are a few rows', async () => {
  const chat = await group('Vellidt');
  await asMaria.post(chat, 'alle kan lide det her');
  const soeren = await signedIn(browser, torv.address, torv.people.owner, PHONE);
  opened.push(soeren);
  const { page } = soeren;
  const people = Array.from({ length: 20 }, () => asMaria.me.id);
  const kinds = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x1f400 + i));
  await page.route(`**/conversations/${chat}/messages?**`, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    body.messages.at(-1).reactions = kinds.map((emoji, i) => ({ emoji, count: 10_000 - i, people }));
    await route.fulfill({ response: answer, json: body });
  });
  await open(page, torv.address, chat);
  await page.getByRole('button', { name: /10\.000/ }).waitFor();
  assert.equal(await wider(page), 0);
  await write(page, 'og der kan stadig skrives');
  await message(page, 'og der kan stadig skrives').waitFor();
});

test('five hundred unread conversations open, and the last is one step away', async (t) => {
  const chat = await group('Den sidste af mange');
  await asMaria.post(chat, 'her er jeg');
  const soeren = await newPage(browser);
  opened.push(soeren);
  const { page } = soeren;
  await page.route('**/api/bootstrap', async (route) => {
    const answer = await route.fetch();
    if (!answer.ok()) return route.fulfill({ response: answer });
    const body = await answer.json();
    const line = body.conversations.find((one) => one.id === chat);
    body.conversations.push(
      ...Array.from({ length: 500 }, (_, i) => ({
        ...line,
        id: `${chat.slice(0, -4)}${String(i).padStart(4, '0')}`,
        name: `Ulæst samtale ${i}`,
        unread: 3,
        last: line.last && {
          ...line.last,
          createdAt: new Date(Date.parse(line.last.createdAt) - i).toISOString(),
        },
      })),
    );
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(torv.address);
  const since = Date.now();
  await signIn(page, torv.people.owner);
  t.diagnostic(`signed in and drawn after ${Date.now() - since} ms`);
  await until(async () => /^\(\d+\+?\)/.test(await page.title()), 'the title counts');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Den sidste af mange');
  await page
    .getByRole('option', { name: /Den sidste af mange/ })
    .first()
    .click();
  await message(page, 'her er jeg').waitFor();
});

async function group(name) {
  return (await asSoeren.openGroup(name, asMaria)).id;
}

/** A page in which nobody is signed in. */
async function blank(script, argument) {
  const one = await newPage(browser);
  opened.push(one);
  if (script) await one.context.addInitScript(script, argument);
  return one.page;
}

/** How many pixels of the page lie beside its window. */
function wider(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

function shiftClock(millis) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + millis);
      else super(...given);
    }
    static now() {
      return Real.now() + millis;
    }
  };
}

/** From the next loading on, after the tab has been named so. */
function fullWhenNamed() {
  if (window.name !== 'full') return;
  IDBObjectStore.prototype.put = Storage.prototype.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}
