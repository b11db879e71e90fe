import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { box, connectionLine, message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { LossyLine } from '../lossy.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** What a keyboard leaves of the window. */
const WRITING = { width: 390, height: 508 };

let torv, browser, phone, asSoeren, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  const asMaria = await Program.signIn(torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Med tommelfingeren', asMaria)).id;
  phone = await signedIn(browser, torv.address, torv.people.member, PHONE);
});

afterEach(() => assertQuiet(phone));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const button = (name, within = phone.page) => within.getByRole('button', { name, exact: true });
const account = async () => {
  await phone.page.getByRole('button', { name: /^Din konto/ }).tap();
  return phone.page.getByRole('dialog', { name: 'Din konto' });
};

test('behind one’s own face a sheet comes up, and going back closes it', async () => {
  await phone.page.goto(torv.address);
  const sheet = await account();
  await button('Gemte beskeder', sheet).waitFor();
  await until(async () => {
    const { y, height } = await sheet.boundingBox();
    return Math.round(y + height) === PHONE.viewport.height;
  }, 'it stands on the lower edge');
  await phone.page.goBack();
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(new URL(phone.page.url()).pathname, '/');
});

test('every menu comes up from the lower edge, and what lies behind is not pressed by whoever closes it', async () => {
  await phone.page.getByRole('button', { name: /^Flere muligheder for Hjemmeplejen Valby/ }).tap();
  const menu = phone.page.locator('.fui-MenuPopover');
  await menu.waitFor();
  await until(async () => {
    const { x, y, width, height } = await menu.boundingBox();
    return x === 0 && width === PHONE.viewport.width && Math.round(y + height) === PHONE.viewport.height;
  }, 'it is as wide as the phone and stands on its lower edge');
  const { y } = await menu.boundingBox();
  const row = await phone.page
    .getByRole('navigation', { name: 'Samtaler' })
    .getByRole('link')
    .first()
    .boundingBox();
  assert.ok(row.y + row.height < y, 'it does not lie over the first row');
  await phone.page.touchscreen.tap(row.x + row.width / 2, row.y + row.height / 2);
  await menu.waitFor({ state: 'hidden' });
  assert.equal(new URL(phone.page.url()).pathname, '/');
});

test('the sheet tells how one can be reached, and for how long not to be disturbed', async () => {
  const sheet = await account();
  await button(/^Tilgængelig/, sheet).tap();
  const reachable = phone.page.getByRole('dialog', { name: 'Hvordan kan du kontaktes?' });
  await button('30 minutter', reachable).tap();
  await reachable.waitFor({ state: 'hidden' });
  await (await account()).getByRole('button', { name: /Forstyr ikke.*til/ }).tap();
  await button('Automatisk', reachable).tap();
  await reachable.waitFor({ state: 'hidden' });
});

for (const [name, path] of [
  ['Gemte beskeder', '/saved'],
  ['Skal læses', '/must-read'],
])
  test(`a thumb finds the way out of “${name}”`, async () => {
    const sheet = await account();
    await sheet.getByRole('button', { name }).tap();
    await phone.page.getByRole('heading', { level: 1, name }).waitFor();
    assert.equal(new URL(phone.page.url()).pathname, path);
    await button('Tilbage', phone.page.getByRole('main')).tap();
    await phone.page.getByRole('navigation', { name: 'Samtaler' }).waitFor();
  });

test('a thumb hits the team’s name above a channel', async () => {
  const { page } = phone;
  await page.goto(torv.address);
  await page
    .getByRole('link', { name: /Generelt/ })
    .first()
    .tap();
  const head = page.getByRole('main').locator('header').first();
  const { x, y, height } = await head.getByRole('heading', { level: 1 }).boundingBox();
  await page.touchscreen.tap(x + 8, y + height / 2);
  await page.waitForURL(/\/teams\/[^/]+$/);
});

test('the button of an urgent message stands where its text begins', async () => {
  const text = 'Elevatoren er ude af drift';
  const body = { clientId: crypto.randomUUID(), markdown: text, urgent: true };
  await asSoeren.send('POST', `/conversations/${chat}/messages`, body);
  await open(phone.page, torv.address, chat);
  const card = message(phone.page, text).getByRole('group', { name: 'Haster' });
  const [words, seen] = await Promise.all(
    [card.getByText('Haster', { exact: true }), button('Set', card)].map((one) => one.boundingBox()),
  );
  assert.ok(Math.abs(words.x - seen.x) < 1, `the text at ${words.x}, the button at ${seen.x}`);
  await button('Set', card).tap();
  await button('Set', card).waitFor({ state: 'hidden' });
});

test('the answers of a poll do not move under the thumb that votes', async () => {
  const poll = { options: ['Ja tak', 'Nej'] };
  const body = { clientId: crypto.randomUUID(), markdown: 'Kage?', poll };
  await asSoeren.send('POST', `/conversations/${chat}/messages`, body);
  const one = message(phone.page, 'Kage?');
  const answer = one.getByText('Ja tak');
  await answer.waitFor();
  const before = await steadyTop(answer);
  await answer.tap();
  await button('Fortryd min stemme', one).waitFor();
  assert.equal(await steadyTop(answer), before);
});

test('who somebody is comes up from the lower edge, and going back closes it', async () => {
  await button(/^Vis Søren/)
    .first()
    .tap();
  const card = phone.page.getByRole('dialog', { name: 'Profil' });
  await button('Skriv', card).waitFor();
  await until(async () => {
    const { x, y, width, height } = await card.boundingBox();
    return x === 0 && width === PHONE.viewport.width && Math.round(y + height) === PHONE.viewport.height;
  }, 'it is as wide as the phone and stands on its lower edge');
  await phone.page.goBack();
  await card.waitFor({ state: 'hidden' });
  assert.equal(new URL(phone.page.url()).pathname, `/c/${chat}`);
});

test('the emoji fit above a keyboard, and do not call for one', async () => {
  await box(phone.page).tap();
  await phone.page.setViewportSize(WRITING);
  await button('Emoji').tap();
  const sheet = phone.page.getByRole('dialog', { name: 'Emoji' });
  const search = sheet.getByPlaceholder('Søg efter en emoji');
  await search.waitFor();
  assert.equal(await search.evaluate((field) => field === document.activeElement), false);
  const { y } = await sheet.boundingBox();
  assert.ok(y >= 0, `its upper edge is at ${y}`);
  await sheet.locator('[data-emoji="😀"]').first().tap();
  await sheet.waitFor({ state: 'hidden' });
  await until(async () => (await box(phone.page).innerText()).includes('😀'), 'the sign is in the box');
  await phone.page.setViewportSize(PHONE.viewport);
});

test('the formats take the place of the other tools, nothing jumps, and the keyboard stays', async () => {
  const { page } = phone;
  const { viewport } = PHONE;
  const written = box(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ ...WRITING, width });
    await written.fill('Husk nøglerne');
    await written.tap();
    const whole = page.locator('[data-region="write"]');
    const before = await whole.boundingBox();
    assert.ok(before.height <= 104, `${before.height} px are gone`);
    await button('Formatér').tap();
    const formats = page.getByRole('toolbar', { name: 'Formatering' });
    const bold = await button('Fed', formats).boundingBox();
    assert.ok(bold.width >= 44 && bold.height >= 44, `a thumb hits ${bold.width} × ${bold.height} px`);
    assert.equal(await button('Emoji').count(), 0);
    await button('Tabel', formats).scrollIntoViewIfNeeded();
    await button('Fed', formats).tap();
    assert.deepEqual(await whole.boundingBox(), before);
    assert.ok(
      await written.evaluate((field) => field === document.activeElement),
      'the cursor is in the box',
    );
    await button('Formatér').tap();
    await button('Emoji').waitFor();
    assert.deepEqual(await whole.boundingBox(), before);
  }
  await button('Formatér').tap();
  await button('Send').tap();
  await button('Emoji').waitFor();
  await page.setViewportSize(viewport);
});

test('no tooltip covers what a finger has pressed', async () => {
  await button('Emoji').focus();
  const tooltip = phone.page.locator('.fui-Tooltip__content').getByText('Emoji', { exact: true });
  await tooltip.waitFor({ state: 'attached' });
  assert.equal(await tooltip.isVisible(), false);
});

test('a phone without a network says so at once, although its socket seems open', async () => {
  await phone.context.setOffline(true);
  await connectionLine(phone.page).getByText('Du er offline').waitFor({ timeout: 2_000 });
  await phone.context.setOffline(false);
  await connectionLine(phone.page).waitFor({ state: 'hidden' });
});

test('after a reload without a network a device that does not remember says why, and opens by itself', async () => {
  const { page, context } = phone;
  await page.goto(torv.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Du er offline' }).waitFor();
  await page.getByText('Dine samtaler er ikke gemt på denne enhed.').waitFor();
  await context.setOffline(false);
  await page.getByRole('navigation', { name: 'Samtaler' }).waitFor();
});

test('what may be mentioned fits above a keyboard, the first of it in sight', async () => {
  const { page } = phone;
  await open(page, torv.address, chat);
  await page.setViewportSize({ width: 390, height: 360 });
  await box(page).tap();
  await page.keyboard.type('@');
  const list = page.getByRole('listbox');
  await list.getByRole('option').first().waitFor();
  const { y } = await list.boundingBox();
  assert.ok(y >= 0, `its upper edge is at ${y}`);
  const top = await list.getByRole('option').first().boundingBox();
  assert.ok(top.y >= y, `the first is at ${top.y}`);
  await list.getByRole('option').first().tap();
  await list.waitFor({ state: 'hidden' });
  await until(async () => (await box(page).innerText()).startsWith('@'), 'somebody is mentioned');
  await box(page).fill('');
  await page.setViewportSize(PHONE.viewport);
});

test('what asks to be read is as tall before it is known what I have answered, with the answer, and with a way to the others', async () => {
  const asMaria = await Program.signIn(torv.address, torv.people.member);
  const { channels } = await asMaria.send('POST', '/teams', {
    name: 'Brandøvelse',
    visibility: 'private',
    members: [asSoeren.me.id],
  });
  await asMaria.send('POST', `/conversations/${channels[0]}/messages`, {
    clientId: randomUUID(),
    markdown: 'Samlingspladsen er flyttet',
    mustRead: { at: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16), zone: 'UTC' },
  });
  const leader = await signedIn(browser, torv.address, torv.people.owner, PHONE);
  const { page } = leader;
  const card = page.getByRole('group', { name: 'Skal læses' });
  const height = async () => (await card.boundingBox()).height;
  await open(page, torv.address, channels[0]);
  await button('Læst og forstået', card).waitFor();
  const asking = await height();
  await button('Læst og forstået', card).tap();
  await card.getByText(/^Du har læst og forstået/).waitFor();
  assert.equal(await height(), asking, 'answered');
  let tell;
  const held = new Promise((done) => (tell = done));
  await page.route('**/must-read', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await card.waitFor();
  assert.equal(await height(), asking, 'before it is known');
  tell();
  await button('Se hvem', card).waitFor();
  assert.equal(await height(), asking, 'with the way to the others');
  assertQuiet(leader);
  await leader.context.close();
});

test('a line that is really cut is told, and what was written meanwhile goes out when it is back', async () => {
  const line = await new LossyLine().start(torv.options.port);
  const opened = await signedIn(browser, line.address, torv.people.member, PHONE);
  await open(opened.page, line.address, chat);
  line.cut();
  await connectionLine(opened.page).waitFor();
  await box(opened.page).fill('skrevet uden linje');
  await button('Send', opened.page).tap();
  line.mend();
  await until(
    async () => (await asSoeren.history(chat)).some(({ markdown }) => markdown === 'skrevet uden linje'),
    'it has arrived',
    45_000,
  );
  await connectionLine(opened.page).waitFor({ state: 'hidden' });
  assertQuiet(opened);
  await opened.context.close();
  line.end();
});

/** Where something stands once it stands still. */
async function steadyTop(locator) {
  let last;
  return until(async () => {
    const { y } = await locator.boundingBox();
    const isStill = y === last;
    last = y;
    return isStill && y;
  }, 'it stands still');
}
