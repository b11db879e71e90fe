import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, maria, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  maria = await signedIn(browser, torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Tråde', asMaria)).id;
  await open(maria.page, torv.address, chat);
});

afterEach(() => assertQuiet(maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const marksIn = async (root) =>
  (await asMaria.get(`/conversations/${chat}/messages/${root}/replies`)).threads?.[0];

test('a reply to what I wrote is unread under it until I have seen it in the thread', async () => {
  const { page } = maria;
  const root = await asMaria.post(chat, 'Hvem tager vagten?');
  await asSoeren.post(chat, 'Det gør jeg', { replyTo: root.id });
  await message(page, 'Hvem tager vagten?').getByLabel('1 ulæst svar').waitFor();

  await message(page, 'Hvem tager vagten?').getByRole('link', { name: '1 svar' }).click();
  await page.getByRole('complementary', { name: 'Tråd' }).getByText('Det gør jeg').waitFor();

  await page.getByLabel('1 ulæst svar').waitFor({ state: 'hidden' });
  await until(async () => (await marksIn(root.id)).unread === 0, 'the server knows that it is read');
});

test('a thread that is no longer followed is quiet', async () => {
  const { page } = maria;
  const root = await asMaria.post(chat, 'Hvem tager nøglen?');
  await asSoeren.post(chat, 'Jeg har den', { replyTo: root.id });
  await message(page, 'Hvem tager nøglen?').getByRole('link', { name: '1 svar' }).click();
  await page.getByRole('button', { name: 'Følger', pressed: true }).click();
  await page.getByRole('button', { name: 'Følg', exact: true, pressed: false }).waitFor();
  await until(async () => (await marksIn(root.id)).follows === false, 'the server knows');
  await page.getByRole('button', { name: 'Luk' }).click();

  await asSoeren.post(chat, 'Den ligger i skuret', { replyTo: root.id });
  await message(page, 'Hvem tager nøglen?').getByRole('link', { name: '2 svar' }).waitFor();

  assert.equal(await message(page, 'Hvem tager nøglen?').getByLabel(/ulæs/).count(), 0);
});

test('@ completes people, and everyone in the group last', async () => {
  const { page } = maria;
  await box(page).fill('@');
  const options = page.getByRole('listbox', { name: 'Personer at nævne' }).getByRole('option');
  await options.first().waitFor();
  assert.match(await options.last().innerText(), /@alle · 2 personer/);
  await box(page).press('Escape');
  await box(page).fill('');
});

test('somebody outside can be brought in before the message is sent', async () => {
  const { page } = maria;
  const { people } = await asMaria.get('/people?q=&limit=50');
  const inside = new Set([asMaria.me.id, asSoeren.me.id]);
  const outsider = people.find((one) => !inside.has(one.id) && !one.guest);
  await box(page).pressSequentially(`@${outsider.name}`);
  await page.getByRole('option', { name: outsider.name }).first().click();
  await page.getByText(`${outsider.name} er ikke med her og får ikke besked.`).waitFor();
  await page.getByRole('button', { name: `Tilføj ${outsider.name}` }).click();
  await page.getByRole('menuitem', { name: 'Kun det nye' }).click();
  await page.getByText(`${outsider.name} er ikke med her`).waitFor({ state: 'hidden' });
  await until(
    async () => (await asMaria.get(`/conversations/${chat}`)).members === 3,
    'there are three in the group',
  );
  await box(page).press('Enter');
  await message(page, outsider.name).first().waitFor();
});

test('a message that mentions very many is sent after a question', async () => {
  const { page } = maria;
  const { conversations } = await asMaria.get('/bootstrap');
  const large = conversations.find((one) => one.kind === 'channel' && one.members > 50 && one.mayPost);
  await open(page, torv.address, large.id);
  await box(page).pressSequentially('@kana');
  await page.getByRole('option', { name: /@kanal · / }).click();
  await box(page).pressSequentially('til alle');
  await box(page).press('Enter');

  const question = page.getByRole('alertdialog');
  assert.match(
    await question.innerText(),
    new RegExp(`op til ${large.members.toLocaleString('da')} personer`),
  );
  await question.getByRole('button', { name: 'Send den' }).click();
  await message(page, 'til alle').waitFor();
});
