import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { box } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, maria, phone, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  await asMaria.send('PUT', '/activity/read-all', { at: new Date().toISOString() });
  maria = await signedIn(browser, torv.address, torv.people.member);
  phone = await signedIn(browser, torv.address, torv.people.member, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  chat = (await asSoeren.openGroup('Aktivitet', asMaria)).id;
});

afterEach(() => assertQuiet(maria, phone));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const mention = (person) => `<torv:person/${person.me.id}>`;
const rail = (page) => page.getByRole('navigation', { name: 'Steder' });
const door = (page) => rail(page).getByRole('link', { name: /Aktivitet/ });
const list = (page) => page.getByRole('navigation', { name: 'Aktivitet' });
const waiting = async () => (await asMaria.get('/activity/count')).unread;

async function accessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

test('a mention counts on all my devices at once, and opens where it was written', async () => {
  const { page } = maria;
  await asSoeren.post(chat, `Kan du, ${mention(asMaria)}?`);
  for (const device of [maria, phone]) await door(device.page).getByLabel('1 ulæst').waitFor();

  await door(page).click();
  const row = list(page).getByRole('link', { name: /Kan du/ });
  await row.getByLabel('Ulæst').waitFor();
  await accessible(page);
  await row.click();
  await page.locator('article').filter({ hasText: 'Kan du,' }).waitFor();
  assert.equal(await list(page).isVisible(), true, 'the list stays beside it');

  for (const device of [maria, phone])
    await door(device.page).getByLabel('ulæst').waitFor({ state: 'hidden' });
  assert.equal(await waiting(), 0);
});

test('opening one marks only that one, and all can be marked', async () => {
  const { page } = maria;
  await asSoeren.post(chat, `Først ${mention(asMaria)}`);
  await asSoeren.post(chat, `Derefter ${mention(asMaria)}`);
  await door(page).getByLabel('2 ulæste').waitFor();
  await list(page)
    .getByRole('link', { name: /Derefter/ })
    .click();
  await door(page).getByLabel('1 ulæst').waitFor();
  await list(page).getByRole('link', { name: /Først/ }).getByLabel('Ulæst').waitFor();

  await page.getByRole('button', { name: 'Markér alle som læst' }).click();

  await door(page).getByLabel('ulæst').waitFor({ state: 'hidden' });
  await until(async () => (await waiting()) === 0, 'the server knows');
  await door(phone.page).getByLabel('ulæst').waitFor({ state: 'hidden' });
});

test('reactions to one message are one line, and replies in a thread another', async () => {
  const { page } = maria;
  const mine = await asMaria.post(chat, 'Kage i køkkenet');
  for (const emoji of ['👍', '🎉']) {
    const path = `/conversations/${chat}/messages/${mine.id}/reactions/${encodeURIComponent(emoji)}`;
    await asSoeren.send('PUT', path);
  }
  await asSoeren.post(chat, 'Jeg kommer', { replyTo: mine.id });
  await list(page)
    .getByRole('link', { name: /reagerede med .*👍/ })
    .waitFor();
  assert.equal(
    await list(page)
      .getByRole('link', { name: /Kage i køkkenet/ })
      .count(),
    1,
  );
  await page.getByRole('button', { name: 'Svar', exact: true }).click();
  await list(page)
    .getByRole('link', { name: /svarede i en tråd .*Jeg kommer/ })
    .click();
  await page.getByRole('complementary', { name: 'Tråd' }).getByText('Jeg kommer').waitFor();
  await box(page, 'Skriv et svar').waitFor();
  await page.getByRole('button', { name: 'Svar', exact: true, pressed: true }).click();
  await page.getByRole('button', { name: 'Markér alle som læst' }).click();
  await until(async () => (await waiting()) === 0, 'everything is read');
});

test('what is seen where it stands is read without opening the list', async () => {
  const { page } = phone;
  await page.goto(`${torv.address}/c/${chat}`);
  await box(page).waitFor();
  await asSoeren.post(chat, `Set med det samme, ${mention(asMaria)}`);
  await page.locator('article').filter({ hasText: 'Set med det samme' }).waitFor();
  await page.bringToFront();
  await until(async () => (await waiting()) === 0, 'it is read because it was in view');
});

test('a deleted message leaves no trace in the list', async () => {
  const { page } = maria;
  await page.bringToFront();
  await door(page).click();
  const message = await asSoeren.post(chat, `Fortrudt ${mention(asMaria)}`);
  await list(page)
    .getByRole('link', { name: /Fortrudt/ })
    .waitFor();
  await asSoeren.send('DELETE', `/conversations/${chat}/messages/${message.id}`);
  await list(page)
    .getByRole('link', { name: /Fortrudt/ })
    .waitFor({ state: 'hidden' });
  await until(async () => (await waiting()) === 0, 'nothing waits any more');
});

test('on a phone the list takes the whole width and going back leads to it', async () => {
  const { page } = phone;
  await page.goto(`${torv.address}/activity`);
  await list(page)
    .getByRole('link', { name: /reagerede/ })
    .first()
    .click();
  await page.locator('article').filter({ hasText: 'Kage i køkkenet' }).waitFor();
  await page.getByRole('button', { name: 'Tilbage' }).first().click();
  await list(page).waitFor();
  await accessible(page);
});
