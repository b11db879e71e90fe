import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, textIn } from '../conversation.js';
import { assertQuiet, launch, newPage, signedIn, signIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, phone, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  phone = await signedIn(browser, torv.address, torv.people.owner, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  chat = (await asSoeren.openGroup('Senere', asMaria)).id;
  await Promise.all([soeren, phone].map(({ page }) => open(page, torv.address, chat)));
});

afterEach(async () => {
  assertQuiet(soeren, phone);
  for (const { id } of (await asSoeren.get('/scheduled')).items)
    await asSoeren.send('DELETE', `/scheduled/${id}`);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const waiting = (page, text) => page.getByRole('group', { name: /^Sendes/ }).filter({ hasText: text });

async function schedule(page, text) {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Send senere' }).click();
  await page.getByRole('menuitem', { name: /^Send i morgen/ }).click();
  await waiting(page, text).waitFor();
}

/** What the other one sees of a text in the conversation. */
const seenByMaria = async (text) =>
  (await asMaria.get(`/conversations/${chat}/messages`)).messages.filter((one) => one.markdown === text)
    .length;

test('what is scheduled shows on every device of its author and to nobody else', async () => {
  await schedule(soeren.page, 'Husk nøglerne');
  await waiting(phone.page, 'Husk nøglerne').waitFor();
  assert.equal(await seenByMaria('Husk nøglerne'), 0);
  assert.deepEqual((await asMaria.get('/scheduled')).items, []);
});

test('what is scheduled goes back into the box to be changed', async () => {
  const { page } = soeren;
  await schedule(page, 'Tag kage med');
  await waiting(page, 'Tag kage med').getByRole('button', { name: 'Ret' }).click();
  await waiting(page, 'Tag kage med').waitFor({ state: 'hidden' });
  assert.equal(await textIn(box(page)), 'Tag kage med');
  await until(() => box(page).evaluate((field) => field === document.activeElement), 'one writes on in it');
  await box(page).fill('');
});

test('what is scheduled can be sent from another device at once', async () => {
  await schedule(soeren.page, 'Mødet er flyttet');
  await waiting(phone.page, 'Mødet er flyttet')
    .getByRole('button', { name: 'Mere med den planlagte besked' })
    .click();
  await phone.page.getByRole('menuitem', { name: 'Send nu' }).click();
  await message(soeren.page, 'Mødet er flyttet').waitFor();
  await waiting(soeren.page, 'Mødet er flyttet').waitFor({ state: 'hidden' });
  assert.equal(await seenByMaria('Mødet er flyttet'), 1);
});

test('a day and a time are written as Danes write them, in a browser that speaks another language', async () => {
  const american = await newPage(browser, { locale: 'en-US' });
  const { page } = american;
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['da'] }));
  await page.goto(torv.address);
  await signIn(page, torv.people.owner);
  const day = new Date(Date.now() + 40 * 86_400_000);
  const [iso] = day.toLocaleString('sv-SE').split(' ');
  await open(page, torv.address, chat);
  await box(page).fill('Husk tandlægen');
  await page.getByRole('button', { name: 'Send senere' }).click();
  await page.getByRole('menuitem', { name: 'Vælg dag og tid …' }).click();
  const dialog = page.getByRole('dialog');
  const [date, time] = ['Dag', 'Klokkeslæt'].map((name) => dialog.getByRole('combobox', { name }));
  assert.match(await date.inputValue(), /^\d\d\.\d\d\.\d{4}$/);
  assert.match(await time.inputValue(), /^\d\d\.00$/);
  await date.fill(`${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`);
  await time.fill('sidst på dagen');
  await dialog.getByRole('button', { name: 'Planlæg' }).click();
  await dialog.getByText('Skriv et klokkeslæt, for eksempel 14.30.').waitFor();
  await time.fill('14');
  await page.getByRole('option', { name: '14.30' }).click();
  await dialog.getByRole('button', { name: 'Planlæg' }).click();
  await waiting(page, 'Husk tandlægen').waitFor();
  assert.equal((await asSoeren.get('/scheduled')).items[0].at, `${iso}T14:30:00`);
  assertQuiet(american);
  await american.context.close();
});

test('who writes to somebody in their quiet hours is told so, and can send when they are over', async () => {
  const { page } = soeren;
  const settings = await asMaria.get('/notifications');
  const today = new Date().getUTCDay() || 7;
  const quiet = [today, (today % 7) + 1].map((day) => ({ day, from: '00:00', until: '00:00' }));
  await asMaria.send('PUT', '/notifications', { ...settings, quiet });
  const direct = await asSoeren.send('POST', '/chats', { members: [asMaria.me.id] });
  await open(page, torv.address, direct.id);
  const told = page.getByRole('status').filter({ hasText: 'har stilletid til' });
  assert.equal(await told.count(), 0, 'nothing is said before one writes');
  await box(page).fill('Når du er tilbage');
  await told.waitFor();
  const [, moment] = /til (.+)\. Skriv/.exec(await told.innerText());
  await told.getByRole('button', { name: `Send ${moment}` }).click();
  await page.getByRole('group', { name: `Sendes ${moment}` }).waitFor();
  assert.equal(await textIn(box(page)), '');
  await asMaria.send('PUT', '/notifications', settings);
  await open(page, torv.address, chat);
});

test('a draft written on two devices at once is kept from both, on both', async () => {
  const devices = [soeren, phone];
  for (const { page } of devices) await box(page).fill('');
  await until(async () => (await asSoeren.get('/drafts')).items.length === 0, 'nothing is begun');
  // Within the moment that each waits before it saves.
  await Promise.all([
    box(soeren.page).fill('Skrevet på kontoret'),
    box(phone.page).fill('Skrevet på farten'),
  ]);
  await until(async () => {
    const { items } = await asSoeren.get('/drafts');
    return items.some(({ markdown }) => markdown.includes('kontoret') && markdown.includes('på farten'));
  }, 'both texts are on the server');
  for (const { page } of devices)
    await until(async () => {
      const text = await textIn(box(page));
      return text.includes('kontoret') && text.includes('på farten');
    }, 'both texts stand in both boxes');
  await box(soeren.page).fill('');
  await until(
    async () => (await textIn(box(phone.page))) === '',
    'what is taken away is gone on the other too',
  );
});

test('a server killed before the moment sends it once when it is back', async () => {
  const { page } = soeren;
  await schedule(page, 'Overlever det meste');
  const { id } = (await asSoeren.get('/scheduled')).items.find(
    (one) => one.markdown === 'Overlever det meste',
  );
  await asSoeren.send('POST', `/scheduled/${id}/now`);
  await torv.kill('SIGKILL');
  await torv.start();
  await message(page, 'Overlever det meste').waitFor();
  await until(async () => (await seenByMaria('Overlever det meste')) === 1, 'it has been sent once');
  await until(
    async () => !(await asSoeren.get('/scheduled')).items.some((one) => one.id === id),
    'nothing waits any more',
  );
  assert.equal(await seenByMaria('Overlever det meste'), 1);
});

test('a server killed while sending can be undone sends the one once and the undone one never', async () => {
  const wait = (markdown) =>
    asSoeren.send('POST', '/scheduled', { clientId: crypto.randomUUID(), conversation: chat, markdown });
  const [meant, undone] = [await wait('Ment, trods alt'), await wait('Fortrudt i tide')];
  await asSoeren.send('DELETE', `/scheduled/${(undone.scheduled ?? undone).id}`);
  await torv.kill('SIGKILL');
  await torv.start();
  await until(async () => (await seenByMaria('Ment, trods alt')) === 1, 'it has been sent');
  await until(
    async () =>
      !(await asSoeren.get('/scheduled')).items.some((one) => one.id === (meant.scheduled ?? meant).id),
    'nothing waits any more',
  );
  assert.equal(await seenByMaria('Ment, trods alt'), 1);
  assert.equal(await seenByMaria('Fortrudt i tide'), 0);
});

test('a server killed before the moment of a reminder brings it once when it is back', async () => {
  const { id } = await asMaria.post(chat, 'Den her skal ikke glemmes');
  const reminders = async () =>
    (await asSoeren.get('/activity?kind=reminder')).items.filter(({ message }) => message?.id === id).length;
  const at = new Date(Date.now() + 3_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
    .replace(' ', 'T');
  await asSoeren.send('PUT', `/conversations/${chat}/messages/${id}/reminder`, {
    at,
    zone: 'Europe/Copenhagen',
  });
  await torv.kill('SIGKILL');
  await torv.start();
  await until(async () => (await reminders()) === 1, 'it has come');
  await until(
    async () => !(await asSoeren.get('/reminders')).items.some(({ message }) => message.id === id),
    'it does not come again',
  );
  assert.equal(await reminders(), 1);
});
