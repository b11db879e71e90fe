import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
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
  phone = await signedIn(browser, torv.address, member, {
    viewport: { width: 390, height: 844 },
  });
  chat = (await asSoeren.openGroup('Afstemninger', asMaria)).id;
  await Promise.all([soeren, maria, phone].map(({ page }) => open(page, torv.address, chat)));
});

afterEach(() => assertQuiet(soeren, maria, phone));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

/** Makes a poll with the keys alone. */
async function ask(page, question, answers, { several = false, anonymous = false } = {}) {
  await page.getByRole('button', { name: 'Mere end en besked' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Afstemning' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ny afstemning' });
  await dialog.getByLabel('Spørgsmål').fill(question);
  for (const [i, answer] of answers.entries()) {
    if (i >= 2) await dialog.getByRole('button', { name: 'Tilføj svar' }).press('Enter');
    await dialog.getByLabel(`Svar ${i + 1}`, { exact: true }).fill(answer);
  }
  if (several) await dialog.getByRole('switch', { name: 'flere svar' }).press('Space');
  if (anonymous) await dialog.getByRole('switch', { name: 'Anonym' }).press('Space');
  await assertAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Start afstemningen' }).press('Enter');
  await message(page, question).waitFor();
}

async function assertAccessible(page, place = 'main') {
  const { violations } = await new AxeBuilder({ page }).include(place).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
    [],
  );
}

test('a poll counts for both, follows one from device to device, and ends for all', async () => {
  const question = 'Hvornår holder vi mødet?';
  await ask(soeren.page, question, ['Fredag', 'Mandag', 'Slet ikke']);
  const [his, hers, onPhone] = [soeren, maria, phone].map(({ page }) => message(page, question));
  await hers.getByText('Ingen har stemt endnu').waitFor();

  await hers.getByRole('radio', { name: 'Fredag' }).check();
  await his.getByText('1 har stemt').waitFor();
  await onPhone.getByRole('radio', { name: 'Fredag', checked: true }).waitFor();

  await onPhone.getByRole('radio', { name: 'Fredag' }).press('ArrowDown');
  await hers.getByRole('radio', { name: 'Mandag', checked: true }).waitFor();
  await his.getByRole('radio', { name: 'Mandag' }).check();
  await hers.getByText('2 · 100 %').waitFor();
  await assertAccessible(maria.page);

  await his.getByRole('button', { name: 'Se stemmer' }).click();
  const dialog = soeren.page.getByRole('dialog', {
    name: 'Hvem har valgt hvad',
  });
  await dialog.getByRole('region', { name: 'Mandag' }).getByText(asMaria.me.name).waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();

  await maria.page.reload();
  await hers.getByRole('radio', { name: 'Mandag', checked: true }).waitFor();
  assert.equal(await hers.getByRole('button', { name: 'Afslut afstemning' }).count(), 0);
  await his.getByRole('button', { name: 'Afslut afstemning' }).press('Enter');
  await his.getByRole('button', { name: 'Afslut for alle' }).press('Enter');
  for (const seen of [his, hers, onPhone]) {
    await seen.getByText('Afstemningen er slut').waitFor();
    assert.equal(await seen.getByRole('radio').count(), 0);
  }
});

test('an anonymous poll with several answers tells nobody who chose what', async () => {
  const question = 'Hvad skal der ske til julefrokosten?';
  await ask(soeren.page, question, ['Bankospil', 'Karaoke', 'Quiz'], {
    several: true,
    anonymous: true,
  });
  const [his, hers, onPhone] = [soeren, maria, phone].map(({ page }) => message(page, question));
  await hers.getByRole('checkbox', { name: 'Bankospil' }).press('Space');
  await hers.getByRole('checkbox', { name: 'Quiz' }).press('Space');
  await his.getByText('1 har stemt').waitFor();
  await until(
    () => onPhone.getByRole('checkbox', { name: 'Quiz' }).isChecked(),
    'the phone shows the choice',
  );
  assert.ok(await onPhone.getByRole('checkbox', { name: 'Bankospil' }).isChecked());
  assert.equal(await his.getByRole('button', { name: 'Se stemmer' }).count(), 0);
  const id = await his.getAttribute('data-message-id');
  await assert.rejects(asSoeren.send('GET', `/conversations/${chat}/messages/${id}/poll/voters?choice=1`));
  await hers.getByRole('button', { name: 'Fortryd min stemme' }).click();
  await his.getByText('Ingen har stemt endnu').waitFor();
});

test('a poll of too many answers, or of one, is refused in words', async () => {
  for (const number of [1, 21, 1_000]) {
    const options = Array.from({ length: number }, (_, i) => `Nr. ${i}`);
    const body = {
      clientId: crypto.randomUUID(),
      markdown: 'For mange?',
      poll: { options },
    };
    await assert.rejects(asSoeren.send('POST', `/conversations/${chat}/messages`, body), /2 til 20/);
  }
});
