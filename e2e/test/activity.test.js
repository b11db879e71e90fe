import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { box, message, write } from '../conversation.js';
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
    .getByRole('link', { name: /reagerede med .*👍.*Kage/ })
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
  // what came while the page was connecting is asked for within forty seconds
  await until(async () => (await waiting()) === 0, 'it is read because it was in view', 60_000);
});

test('a deleted message leaves no trace in the list', async () => {
  const { page } = maria;
  await page.bringToFront();
  await door(page).click();
  const regretted = await asSoeren.post(chat, `Fortrudt ${mention(asMaria)}`);
  await list(page)
    .getByRole('link', { name: /Fortrudt/ })
    .waitFor();
  await asSoeren.send('DELETE', `/conversations/${chat}/messages/${regretted.id}`);
  await list(page)
    .getByRole('link', { name: /Fortrudt/ })
    .waitFor({ state: 'hidden' });
  await until(async () => (await waiting()) === 0, 'nothing waits any more');
});

test('a message comes back as a reminder, which can be seen and taken away until then', async () => {
  const { page } = maria;
  const asked = await asSoeren.post(chat, 'Husk at ringe til apoteket');
  await page.goto(`${torv.address}/c/${chat}`);
  await message(page, 'apoteket').hover();
  await message(page, 'apoteket').getByRole('button', { name: 'Flere handlinger' }).click();
  await page.getByRole('menuitem', { name: 'Påmind mig …' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /i morgen kl\. 09/ })
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'om en time' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goto(`${torv.address}/saved`);
  await page.getByRole('heading', { name: 'Påmindelser' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Fjern påmindelsen' }).click();
  await page.getByRole('heading', { name: 'Påmindelser' }).waitFor({ state: 'hidden' });
  assert.deepEqual((await asMaria.get('/reminders')).items, []);

  const soon = new Date(Date.now() + 2_500).toISOString().slice(0, 19);
  await asMaria.send('PUT', `/conversations/${chat}/messages/${asked.id}/reminder`, {
    at: soon,
    zone: 'UTC',
  });
  await door(page).click();
  await list(page)
    .getByRole('link', { name: /Påmindelse .*apoteket/ })
    .click();
  await message(page, 'apoteket').waitFor();
  await until(async () => (await waiting()) === 0, 'it is read');
});

test('what I mark as unread stays unread on both my devices while I look at it, until I come back', async () => {
  const { page } = maria;
  await asSoeren.post(chat, 'Læs mig igen');
  await asSoeren.post(chat, 'Og mig');
  const inList = (device) =>
    device.page.getByRole('navigation', { name: 'Samtaler' }).locator(`[data-conversation="${chat}"]`);
  await page.goto(`${torv.address}/c/${chat}`);
  await phone.page.goto(torv.address);
  await message(page, 'Og mig').waitFor();
  await inList(phone).getByLabel(/ulæs/).waitFor({ state: 'hidden' });

  await message(page, 'Læs mig igen').hover();
  await message(page, 'Læs mig igen').getByRole('button', { name: 'Flere handlinger' }).click();
  await page.getByRole('menuitem', { name: 'Markér som ulæst herfra' }).click();

  await inList(maria).getByLabel('2 ulæste').waitFor();
  await inList(phone).getByLabel('2 ulæste').waitFor();
  await page.getByText('Nye', { exact: true }).waitFor();
  await page.waitForFunction((from) => Date.now() > from + 1_500, await page.evaluate(() => Date.now()));
  const line = async () => (await asMaria.get(`/conversations/${chat}`)).unread;
  assert.equal(await line(), 2, 'being in view does not read it');

  await rail(page).getByRole('link', { name: /Teams/ }).click();
  await page.goto(`${torv.address}/c/${chat}`);
  await until(async () => (await line()) === 0, 'coming back reads it');
});

test('the threads I follow are read and answered in one place', async () => {
  const { page } = maria;
  const root = await asMaria.post(chat, 'Hvem har nøglen til skuret?');
  await page.goto(`${torv.address}/activity/threads`);
  await asSoeren.post(chat, 'Den ligger hos mig', { replyTo: root.id });
  const row = page
    .getByRole('navigation', { name: 'Tråde' })
    .getByRole('link', { name: /nøglen til skuret/ });
  await row.getByLabel('1 ulæst svar').waitFor();
  await accessible(page);
  await row.click();
  const thread = page.getByRole('complementary', { name: 'Tråd' });
  await thread.getByText('Den ligger hos mig').waitFor();
  await row.getByLabel('1 ulæst svar').waitFor({ state: 'hidden' });
  await write(page, 'Jeg henter den', 'Skriv et svar');
  await row.getByText('Du: Jeg henter den').waitFor();
  await thread.getByRole('button', { name: 'Følger', pressed: true }).click();
  await row.waitFor({ state: 'hidden' });
});

test('after an absence everything unread stands on one page, and each group is read at once', async () => {
  const { page } = maria;
  const read = () => page.getByRole('button', { name: /^Markér som læst: / });
  await asSoeren.post(chat, `Mens du var væk, ${mention(asMaria)}`);
  await page.goto(`${torv.address}/activity/catch-up`);
  await page.getByRole('heading', { name: 'Indhent' }).waitFor();
  const mine = page.getByRole('region', { name: 'Til dig' });
  await mine.getByRole('link', { name: /Mens du var væk/ }).waitFor();
  await accessible(page);
  const groups = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  const order = ['Til dig', 'Direkte beskeder', 'Gruppechats', 'Tråde', 'Kanaler'];
  assert.deepEqual(
    groups,
    order.filter((name) => groups.includes(name)),
  );
  while ((await read().count()) > 0) await read().first().click();
  await page.getByRole('heading', { name: 'Du er ajour' }).waitFor();
  await until(async () => (await waiting()) === 0, 'nothing waits any more');
  await until(
    async () => (await asMaria.get('/bootstrap')).conversations.every((one) => one.unread === 0 || one.muted),
    'the server knows',
    40_000,
  );
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
