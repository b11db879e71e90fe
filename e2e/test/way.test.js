import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, desk, phone, asMaria, chats;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  const [asSoeren, maria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  asMaria = maria;
  chats = [
    await asSoeren.openGroup('Cykelholdet', asMaria),
    await asSoeren.openGroup('Kaffeklubben', asMaria),
  ];
  for (const { id } of chats) await asSoeren.post(id, 'Hej alle sammen');
  desk = await signedIn(browser, torv.address, torv.people.member);
  phone = await signedIn(browser, torv.address, torv.people.member, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
});

afterEach(() => assertQuiet(desk, phone));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const at = (page, path) => page.waitForURL(`${torv.address}${path}`);

test('Ctrl+K goes to a conversation by the beginning of its name', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('cykel');
  await page.getByRole('option', { name: 'Cykelholdet' }).waitFor();
  await page.keyboard.press('Enter');
  await at(page, `/c/${chats[0].id}`);
  await until(async () => /Cykelholdet · Torv$/.test(await page.title()), 'the title names the conversation');
});

test('places by key, and back to where one was', async () => {
  const { page } = desk;
  await open(page, torv.address, chats[0].id);
  await page.keyboard.press('Control+Shift+Digit3');
  await at(page, '/people');
  await page.keyboard.press('Control+Shift+Digit2');
  await at(page, '/teams');
  await page.goBack();
  await at(page, '/people');
  await page.goBack();
  await at(page, `/c/${chats[0].id}`);
  await page.goForward();
  await at(page, '/people');
});

test('AltGr writes a character and is no shortcut', async () => {
  const { page } = desk;
  await open(page, torv.address, chats[0].id);
  await page.evaluate(() =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        altKey: true,
        ctrlKey: true,
        modifierAltGraph: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  assert.equal(new URL(page.url()).pathname, `/c/${chats[0].id}`);
});

test('the list is one stop of the Tab key, and the arrows move in it', async () => {
  const { page } = desk;
  await open(page, torv.address, chats[0].id);
  const list = page.getByRole('navigation', { name: 'Samtaler' });
  assert.equal(await list.locator('[tabindex="0"]').count(), 1);
  await list.locator('[tabindex="0"]').focus();
  const name = () => page.evaluate(() => document.activeElement.textContent);
  const before = await name();
  await page.keyboard.press('End');
  const last = await name();
  assert.notEqual(last, before);
  await page.keyboard.press('Home');
  assert.notEqual(await name(), last);
});

test('an address opens its conversation in another tab', async () => {
  const page = await desk.context.newPage();
  await page.goto(`${torv.address}/c/${chats[1].id}`);
  await page.locator('article[data-message-id]').filter({ hasText: 'Hej alle sammen' }).waitFor();
  await page.close();
});

test('an address that leads nowhere says so and shows a way out', async () => {
  const { page } = desk;
  await page.goto(`${torv.address}/c/0190a0a0-0000-7000-8000-000000000000`);
  await page.getByRole('main').getByRole('heading').waitFor();
  await page.getByRole('main').getByRole('button').first().waitFor();
});

test('a finger held on a row opens its sheet, and back closes it', async () => {
  const { page } = phone;
  const row = page.locator(`[data-conversation="${chats[1].id}"]`).first();
  const { x, y, height } = await row.boundingBox();
  const session = await phone.context.newCDPSession(page);
  const touchPoints = [{ x: x + 100, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  const sheet = page.getByRole('dialog', { name: 'Kaffeklubben' });
  await sheet.waitFor();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await sheet
    .getByRole('button', { name: 'Gør til favorit' })
    .or(sheet.getByText('favorit'))
    .first()
    .waitFor();
  await page.goBack();
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(new URL(page.url()).pathname, '/');
});
