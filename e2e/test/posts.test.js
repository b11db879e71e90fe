import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, textIn, tool } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, maria, asSoeren, asMaria, chat, channel;

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
  const team = await asSoeren.send('POST', '/teams', {
    name: 'Opslag',
    visibility: 'private',
    members: [asMaria.me.id],
  });
  channel = team.channels[0];
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

test('a post that is to be read is answered by the one, and the other sees by whom', async () => {
  const { page } = soeren;
  await open(page, torv.address, channel);
  await box(page).fill('Ny instruks for medicinskabe');
  await page.getByRole('button', { name: 'Mere end en besked' }).click();
  await page.getByRole('menuitem', { name: 'Opslag, der skal læses' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slå op' }).click();
  await message(page, 'Ny instruks')
    .getByText(/^Skal læses senest/)
    .waitFor();
  assert.equal(await textIn(box(page)), '');

  await open(maria.page, torv.address, channel);
  await message(maria.page, 'Ny instruks').getByRole('button', { name: 'Læst og forstået' }).click();
  await message(maria.page, 'Ny instruks')
    .getByText(/^Du har læst og forstået/)
    .waitFor();
  await until(async () => (await asMaria.get('/must-reads')).items.length === 0, 'she owes nothing');

  await message(page, 'Ny instruks').getByText('1 har læst og forstået').waitFor();
  await message(page, 'Ny instruks').getByRole('button', { name: 'Se hvem' }).click();
  const board = page.getByRole('dialog', { name: 'Læst og forstået' });
  await board.getByText('1 af 1').first().waitFor();
  for (const target of [page, maria.page]) {
    const { violations } = await new AxeBuilder({ page: target }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      [],
    );
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    board.getByRole('link', { name: 'Hent som fil til regneark' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'laest-og-forstaaet.csv');
});

test('what I owe stands on a page of its own, and on top when its time is running out', async () => {
  const { page } = maria;
  const soon = new Date(Date.now() + 3_600_000);
  await asSoeren.send('POST', `/conversations/${channel}/messages`, {
    clientId: randomUUID(),
    markdown: 'Læs det i dag',
    mustRead: { at: soon.toISOString().slice(0, 16), zone: 'UTC' },
  });
  await page.getByText(/^1 opslag skal læses/).waitFor();
  await page.getByRole('link', { name: 'Vis', exact: true }).click();
  await page.getByRole('main').getByText('Læs det i dag').waitFor();
  await page.getByRole('button', { name: 'Læst og forstået' }).click();
  await page.getByText('Du har læst det hele').waitFor();
});
