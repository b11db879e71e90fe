import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { message, open, tool } from '../conversation.js';
import { assertQuiet, launch, signedIn } from '../lib.js';
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
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  maria = await signedIn(browser, torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Opslag', asMaria)).id;
  await Promise.all([soeren, maria].map(({ page }) => open(page, torv.address, chat)));
});

afterEach(() => assertQuiet(soeren, maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('what one pins the other finds, and takes out for both', async () => {
  await asSoeren.post(chat, 'Koden til nøgleboksen er ny');
  await tool(soeren.page, 'Koden til', 'Flere handlinger');
  await soeren.page.getByRole('menuitem', { name: 'Fastgør' }).click();
  await message(maria.page, 'Koden til').getByText('Fastgjort').waitFor();
  await maria.page.getByRole('button', { name: '1 fastgjort besked' }).click();
  const dialog = maria.page.getByRole('dialog', { name: 'Fastgjorte' });
  await dialog.getByText('Koden til nøgleboksen er ny').waitFor();
  await dialog.getByRole('button', { name: 'Fjern fra fastgjorte' }).click();
  await dialog.getByText('Intet er fastgjort endnu').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();
  await message(soeren.page, 'Koden til').getByText('Fastgjort').waitFor({ state: 'hidden' });
});

test('its author sees what a message said before, and the other does not', async () => {
  const { id } = await asSoeren.post(chat, 'Vi mødes klokken 14');
  await asSoeren.send('PATCH', `/conversations/${chat}/messages/${id}`, { markdown: 'Vi mødes klokken 15' });
  await message(soeren.page, 'klokken 15').getByRole('button', { name: '(redigeret)' }).click();
  const dialog = soeren.page.getByRole('dialog', { name: 'Tidligere udgaver' });
  await dialog.getByText('Vi mødes klokken 14').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();
  await message(maria.page, 'klokken 15').getByText('(redigeret)').waitFor();
  assert.equal(
    await message(maria.page, 'klokken 15').getByRole('button', { name: '(redigeret)' }).count(),
    0,
  );
});
