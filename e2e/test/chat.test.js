import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, sent, tool, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, maria, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  [soeren, maria] = await Promise.all([
    signedIn(browser, torv.address, torv.people.owner),
    signedIn(browser, torv.address, torv.people.member),
  ]);
  chat = (await asSoeren.openGroup('Prøvesamtale', asMaria)).id;
  await Promise.all([open(soeren.page, torv.address, chat), open(maria.page, torv.address, chat)]);
});

afterEach(() => assertQuiet(soeren, maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('two people see each message once and in the same order', async () => {
  for (let i = 1; i <= 5; i++) {
    await write(soeren.page, `ord s${i}`);
    await write(maria.page, `ord m${i}`);
  }
  for (const { page } of [soeren, maria]) {
    await until(async () => (await sent(page, /ord \w\d/)).length >= 10, 'all ten are shown');
  }
  const seen = await sent(soeren.page, /ord \w\d/);
  assert.equal(new Set(seen).size, 10);
  assert.deepEqual(await sent(maria.page, /ord \w\d/), seen);
  assert.deepEqual(
    seen.filter((text) => text.includes('s')),
    ['ord s1', 'ord s2', 'ord s3', 'ord s4', 'ord s5'],
  );
});

test('typing is shown to the other and goes away with the message', async () => {
  await box(soeren.page).pressSequentially('jeg skr');
  await maria.page.getByText(/^Søren\S* skriver …$/).waitFor();
  assert.equal(await soeren.page.getByText(/ skriver …/).count(), 0);
  await write(soeren.page, 'jeg skrev dette');
  await message(maria.page, 'jeg skrev dette').waitFor();
  await maria.page.getByText(/^Søren\S* skriver …$/).waitFor({ state: 'hidden', timeout: 2_000 });
});

test('an edit and a deletion reach the other', async () => {
  await write(soeren.page, 'før rettelsen');
  await message(maria.page, 'før rettelsen').waitFor();
  await tool(soeren.page, 'før rettelsen', 'Redigér');
  const edit = soeren.page.locator('article').getByRole('textbox');
  await edit.fill('efter rettelsen');
  await edit.press('Enter');
  await message(maria.page, 'efter rettelsen').getByText('(redigeret)').waitFor();
  assert.equal(await message(maria.page, 'før rettelsen').count(), 0);

  const id = await message(maria.page, 'efter rettelsen').getAttribute('data-message-id');
  await tool(soeren.page, 'efter rettelsen', 'Flere handlinger');
  await soeren.page.getByRole('menuitem', { name: 'Slet' }).click();
  await maria.page.locator(`[data-message-id="${id}"]`).getByText('slettet').waitFor();
  assert.equal(await message(maria.page, 'efter rettelsen').count(), 0);
});

test('only the author is offered to edit', async () => {
  await write(soeren.page, 'kun min egen');
  await message(maria.page, 'kun min egen').hover();
  const tools = message(maria.page, 'kun min egen');
  await tools.getByRole('button', { name: 'Svar i tråd' }).waitFor();
  assert.equal(await tools.getByRole('button', { name: 'Redigér' }).count(), 0);
});

test('a reaction is counted for both and taken back', async () => {
  await write(soeren.page, 'reager på mig');
  await message(maria.page, 'reager på mig').waitFor();
  await tool(maria.page, 'reager på mig', 'Reagér 👍');
  const shownTo = ({ page }) => message(page, 'reager på mig').getByRole('button', { name: /^👍 \d/ });
  await shownTo(soeren).waitFor();
  await shownTo(soeren).click();
  await until(async () => /2/.test(await shownTo(maria).innerText()), 'Maria sees two');
  await shownTo(maria).click();
  await until(async () => /1/.test(await shownTo(soeren).innerText()), 'Søren sees one');
});

test('a reply stays in its thread and its message counts it', async () => {
  await write(soeren.page, 'hvem tager vagten?');
  await message(maria.page, 'hvem tager vagten?').waitFor();
  await tool(maria.page, 'hvem tager vagten?', 'Svar i tråd');
  await write(maria.page, 'det gør jeg', 'Skriv et svar');
  const summary = message(soeren.page, 'hvem tager vagten?').getByRole('link', { name: /1 svar/ });
  await summary.click();
  const thread = soeren.page.getByRole('complementary', { name: 'Tråd' });
  await thread.getByText('det gør jeg').waitFor();
  await write(soeren.page, 'tak for det', 'Skriv et svar');
  await maria.page.getByRole('complementary', { name: 'Tråd' }).getByText('tak for det').waitFor();
  const timeline = await asSoeren.history(chat);
  assert.deepEqual(
    timeline.filter((one) => /det gør jeg|tak for det/.test(one.markdown)),
    [],
  );
  await Promise.all([open(soeren.page, torv.address, chat), open(maria.page, torv.address, chat)]);
});

test('unread messages are counted and reading on one device clears the other', async () => {
  await maria.page.bringToFront();
  await until(
    async () => (await asMaria.get(`/conversations/${chat}`)).unread === 0,
    'everything before has been read',
  );
  const phone = await signedIn(browser, torv.address, torv.people.member);
  const link = phone.page.getByRole('navigation', { name: 'Samtaler' }).locator(`a[href="/c/${chat}"]`);
  await maria.page.goto(`${torv.address}/settings`);
  await until(async () => !/ulæst/.test(await label(link)), 'nothing is unread');
  await asSoeren.post(chat, 'ulæst et');
  await asSoeren.post(chat, 'ulæst to');
  await until(async () => /\b2\b/.test(await label(link)), 'the other device counts two');
  await open(maria.page, torv.address, chat);
  await maria.page.bringToFront();
  await message(maria.page, 'ulæst to').waitFor();
  await until(
    async () => !/ulæst\w* ?e?$|2 ulæste/.test(await label(link)),
    'the mark has reached the other device',
  );
  const { mark, seq } = await asMaria.get(`/conversations/${chat}`);
  assert.equal(mark, seq);
  assertQuiet(phone);
  await phone.context.close();
});

test('a change of presence reaches those who look', async () => {
  const direct = await asSoeren.send('POST', '/chats', { members: [asMaria.me.id] });
  await open(soeren.page, torv.address, direct.id);
  const face = () =>
    soeren.page
      .getByRole('main')
      .getByText('Optaget')
      .or(soeren.page.getByLabel(/Optaget|busy/i));
  assert.equal(await face().count(), 0);
  await asMaria.send('PUT', '/me/presence', { presence: 'busy' });
  await until(async () => (await face().count()) > 0, 'Søren sees that Maria is busy');
  await asMaria.send('PUT', '/me/presence', {});
  await until(async () => (await face().count()) === 0, 'Søren sees that Maria is free again');
  await open(soeren.page, torv.address, chat);
});

/** What somebody who cannot see the list hears of a link. */
async function label(link) {
  const badges = await link.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  return [(await link.getAttribute('aria-label')) ?? '', ...badges].join(' ');
}
