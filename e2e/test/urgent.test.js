import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, write } from '../conversation.js';
import { assertQuiet, launch, signedIn } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, maria, phone, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  const { owner, member } = torv.people;
  [asSoeren, asMaria] = await Promise.all([owner, member].map((one) => Program.signIn(torv.address, one)));
  soeren = await signedIn(browser, torv.address, owner);
  maria = await signedIn(browser, torv.address, member);
  phone = await signedIn(browser, torv.address, member, { viewport: { width: 390, height: 844 } });
  chat = (await asSoeren.openGroup('Nattevagten', asMaria)).id;
  await Promise.all([soeren, maria, phone].map(({ page }) => open(page, torv.address, chat)));
});

afterEach(() => assertQuiet(soeren, maria, phone));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

/** With the keys alone. */
async function sendUrgently(page, text) {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Mere end en besked' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Besked, der haster' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send som haster' });
  await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await message(page, text).getByRole('group', { name: 'Haster' }).waitFor();
}

test('an urgent message is acknowledged on one device, and all see by whom', async () => {
  const text = 'Vandet står i kælderen';
  await sendUrgently(soeren.page, text);
  const [his, hers, onPhone] = [soeren, maria, phone].map(({ page }) => message(page, text));
  await his.getByText('Ingen har set den endnu').waitFor();
  assert.equal(await his.getByRole('button', { name: 'Set', exact: true }).count(), 0);
  await onPhone.getByRole('button', { name: 'Set', exact: true }).waitFor();
  const { violations } = await new AxeBuilder({ page: maria.page }).include('main').analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
    [],
  );
  await hers.getByRole('button', { name: 'Set', exact: true }).press('Enter');
  await his.getByText(`Set af ${asMaria.me.name}`).waitFor();
  await onPhone.getByRole('button', { name: 'Set', exact: true }).waitFor({ state: 'hidden' });
});

test('whoever answers has seen it', async () => {
  const text = 'Hvem kan tage vagten i nat?';
  await sendUrgently(soeren.page, text);
  await message(maria.page, text).waitFor();
  await write(maria.page, 'Det kan jeg');
  await message(soeren.page, text).getByText(`Set af ${asMaria.me.name}`).waitFor();
});

test('nothing is urgent in a channel', async () => {
  const team = await asSoeren.send('POST', '/teams', { name: 'Haster', visibility: 'private', members: [] });
  const body = { clientId: crypto.randomUUID(), markdown: 'Kom!', urgent: true };
  await assert.rejects(
    asSoeren.send('POST', `/conversations/${team.channels[0]}/messages`, body),
    /kun sendes i chats/,
  );
});
