import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hearing } from '../hearing.js';
import { assertQuiet, launch, newPage, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

/** One person at a keyboard with a screen reader: every step is a key, every check what is told of the focus. */
let torv, browser, asSoeren, opened, page, hearing;

const { key, type } = {
  key: (name) => page.keyboard.press(name),
  type: (text) => page.keyboard.type(text),
};

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  opened = await newPage(browser);
  ({ page } = opened);
  hearing = await Hearing.of(page);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('signing in', async () => {
  const { login, password } = torv.people.member;
  await page.goto(torv.address);
  await hearing.expect('textbox', 'Brugernavn');
  await type(login);
  await key('Tab');
  await hearing.expect('textbox', 'Adgangskode');
  await type('ikke den rigtige');
  await key('Enter');
  await until(async () => (await hearing.focused()).invalid === 'true', 'the password is said to be wrong');
  await key('Control+A');
  await type(password);
  const remember = await hearing.reach('checkbox', 'Husk mig på denne enhed');
  assert.equal(remember.checked, 'false');
  await hearing.reach('button', 'Log ind');
  await key('Enter');
});

test('finding a person and writing to them', async () => {
  await until(async () => (await hearing.focused()).name !== 'Log ind', 'the client has opened');
  await key('ArrowDown');
  await page.locator('[data-region=list] [data-row]:focus').waitFor();
  await key('Control+K');
  const box = await hearing.expect('combobox', 'Søg eller gå til');
  assert.equal(box.expanded, true);
  await type(asSoeren.me.name);
  await until(
    async () => (await hearing.focused()).active?.name.startsWith(asSoeren.me.name),
    'he is the first',
  );
  assert.equal((await hearing.focused()).active.role, 'option');
  await key('Enter');
  await hearing.expect('textbox', 'Skriv en besked');
  await type('Kan du tage aftenvagten?');
  await key('Enter');
  const { value } = await hearing.expect('textbox', 'Skriv en besked');
  assert.equal((value ?? '').trim(), '', 'the box is empty and keeps the focus');
});

test('changing what one has just written', async () => {
  await key('ArrowUp');
  await hearing.expect('textbox', 'Redigér');
  await key('Control+End');
  await type(' På torsdag.');
  await key('Enter');
  await hearing.expect('textbox', 'Skriv en besked');
  await page.locator('article').filter({ hasText: 'aftenvagten? På torsdag.' }).waitFor();

  await key('Escape');
  await hearing.expect('article', /./);
  await key('e');
  await hearing.expect('textbox', 'Redigér');
  await key('Escape');
  await hearing.expect('article', /./);
  await key('Escape');
  await hearing.expect('textbox', 'Skriv en besked');
});

test('hearing an answer', async () => {
  const chat = await asSoeren.send('POST', '/chats', { members: [(await meOf()).id] });
  await until(async () => (await asSoeren.history(chat.id)).length > 0, 'the question has arrived');
  await asSoeren.post(chat.id, 'Ja, det kan jeg godt');
  await hearing.spoken(`Ny besked fra ${asSoeren.me.name}: Ja, det kan jeg godt`);
});

test('reacting to it', async () => {
  await key('Escape');
  await hearing.reach('article', new RegExp(`^${asSoeren.me.name}, `), 'ArrowDown', 30);
  await key('+');
  await hearing.expect('textbox', 'Søg efter en emoji');
  await key('ArrowDown');
  await hearing.expect('button', 'grinende ansigt');
  await key('Enter');
  const mine = /^😀 1/;
  await hearing.expect('button', 'Reagér');
  await hearing.knows('button', mine);
  const reaction = await hearing.reach('button', mine, 'Shift+Tab', 6);
  assert.equal(reaction.pressed, 'true');
});

test('answering in a thread, and coming back to its message', async () => {
  await hearing.reach('article', new RegExp(`^${asSoeren.me.name}, `), 'Shift+Tab', 20);
  await key('r');
  await hearing.expect('textbox', 'Skriv et svar');
  await type('Tak, så skriver jeg det ind');
  await key('Enter');
  const { value } = await hearing.expect('textbox', 'Skriv et svar');
  assert.equal((value ?? '').trim(), '');
  await key('Escape');
  await hearing.expect('article', new RegExp(`^${asSoeren.me.name}, `));
});

test('quoting, and writing on below the quotation', async () => {
  await chooseFor('Citér');
  await hearing.expect('textbox', 'Skriv en besked');
  await type('Det er noteret');
  await key('Enter');
  const quoting = page.locator('article').filter({ hasText: 'Det er noteret' });
  await quoting.locator('blockquote').filter({ hasText: 'Ja, det kan jeg godt' }).waitFor();
  assert.equal(await quoting.locator('blockquote').filter({ hasText: 'Det er noteret' }).count(), 0);
  await key('Escape');
});

test('pinning a message, seeing what is pinned, and being where one was', async () => {
  await hearing.reach('article', new RegExp(`^${asSoeren.me.name}, `), 'ArrowUp', 5);
  await chooseFor('Fastgør');
  await page.locator('article').getByText('Fastgjort').waitFor();
  await hearing.reach('button', '1 fastgjort besked', 'Shift+Tab', 40);
  await key('Enter');
  await hearing.reach('button', 'Fjern fra fastgjorte', 'Tab', 8);
  await key('Enter');
  await hearing.expect('button', 'Luk');
  await key('Escape');
  await hearing.expect('button', 'Fastgjorte');
  await hearing.reach('article', new RegExp(`^${asSoeren.me.name}, `), 'Tab', 40);
});

test('being reminded of a message, and staying at it', async () => {
  await chooseFor('Påmind mig …');
  await hearing.expect('button', 'om 20 minutter');
  await key('Enter');
  await hearing.expect('article', new RegExp(`^${asSoeren.me.name}, `));
});

test('forwarding to whom one finds, with the keys alone', async () => {
  await chooseFor('Videresend …');
  await hearing.expect('textbox', 'Til');
  await type('generelt');
  await key('Enter');
  await hearing.expect('textbox', 'Din kommentar');
  await type('Se her');
  await key('Control+Enter');
  await page.locator('article').filter({ hasText: 'Se her' }).waitFor();
  await hearing.expect('textbox', 'Skriv en besked');
  await key('Escape');
});

test('changing the status', async () => {
  await openMenu();
  await hearing.expect('menuitemradio', 'Tilgængelig');
  await untilChecked();
  await hearing.reach('menuitemradio', 'Optaget', 'ArrowDown', 6);
  await key('Enter');
  await hearing.expect('button', /^Din konto/);
  await until(async () => (await meOf()).presence === 'busy', 'others see it');
  await key('Enter');
  await hearing.reach('menuitemradio', 'Optaget', 'ArrowDown', 6);
  await untilChecked();
  await key('Escape');
  await hearing.expect('button', /^Din konto/);
});

test('changing a setting', async () => {
  await key('Control+Shift+5');
  await hearing.reach('link', /^Udseende og sprog/);
  await key('Enter');
  const theme = await hearing.reach('radio', 'Som enheden', 'Tab', 120);
  assert.equal(theme.checked, 'true');
  for (const name of ['Lyst', 'Mørkt']) {
    await hearing.reach('radio', name, 'ArrowDown', 1);
    await untilChecked();
  }
  await until(async () => (await meOf()).theme === 'dark', 'it is kept');
});

test('signing out', async () => {
  await openMenu();
  await hearing.reach('menuitem', 'Log ud', 'ArrowUp', 12);
  await key('Enter');
  await hearing.expect('textbox', 'Brugernavn');
  assertQuiet(opened);
});

/** Chooses from the menu of the message that has the keys. */
async function chooseFor(item) {
  await hearing.reach('button', 'Flere handlinger', 'Tab', 12);
  await key('Enter');
  await hearing.reach('menuitem', item, 'ArrowDown', 9);
  await key('Enter');
}

function untilChecked() {
  return until(async () => (await hearing.focused()).checked === 'true', 'it is said to be chosen');
}

async function openMenu() {
  await hearing.reach('button', /^Din konto/, 'Shift+Tab', 150);
  await key('Enter');
}

/** What the server holds of the person at the keyboard. */
function meOf() {
  return page.evaluate(() => fetch('/api/me').then((answer) => answer.json()));
}
