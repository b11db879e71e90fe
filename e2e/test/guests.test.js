import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { box, message, open, write } from '../conversation.js';
import { assertQuiet, launch, newPage, signedIn } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, asSoeren, asAdministrator, group, soeren, guest, link;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  asAdministrator = await Program.signIn(torv.address, torv.people.administrator);
  const asMaria = await Program.signIn(torv.address, torv.people.member);
  group = (await asSoeren.openGroup('Ombygning', asMaria)).id;
  await asSoeren.post(group, 'før gæsten kom');
  soeren = await signedIn(browser, torv.address, torv.people.owner);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('a colleague invites a guest to a group and gets a link', async () => {
  const { page } = soeren;
  await open(page, torv.address, group);
  await page.getByRole('button', { name: '2 deltagere' }).click();
  await page.getByRole('button', { name: 'Invitér gæst' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Ida Udefra');
  await dialog.getByLabel('Mailadresse').fill('ida@arkitekter.dk');
  await dialog.getByLabel('Virksomhed eller organisation').fill('Arkitekterne');
  await looksRight(page, 'invite');
  await dialog.getByRole('button', { name: 'Lav link' }).click();
  link = await dialog.getByLabel('Linket').inputValue();
  assert.match(link, /^http:\/\/localhost:\d+\/guest#[\w-]{43}$/);
  await dialog.getByRole('button', { name: 'Luk' }).click();
});

test('whoever reads the invitation in English is also told in English what is wrong', async () => {
  const english = await newPage(browser, { locale: 'en-GB' });
  await english.page.goto(link);
  await english.page.getByLabel('Password', { exact: true }).fill('short');
  await english.page.getByRole('button', { name: 'Come in' }).click();
  await english.page.getByText('A password needs at least 10 characters.').waitFor();
  assertQuiet(english);
  await english.context.close();
});

test('the guest accepts, lands in the group, and sees that and nothing else', async () => {
  guest = await newPage(browser);
  const { page } = guest;
  await page.goto(link);
  await page.getByText('Ombygning').waitFor();
  await looksRight(page, 'invitation');
  assert.equal(await page.getByLabel('Dit navn').inputValue(), 'Ida Udefra');
  await page.getByLabel('Adgangskode', { exact: true }).fill('arkitekter på besøg');
  await page.getByRole('button', { name: 'Kom med' }).click();
  await box(page).waitFor();
  await write(page, 'tak for invitationen');
  await message(soeren.page, 'tak for invitationen').waitFor();
  assert.equal(await message(page, 'før gæsten kom').count(), 0);
  const links = page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link');
  assert.equal(await links.count(), 1);
  assert.equal(await page.getByRole('link', { name: 'Admin' }).count(), 0);
  const asGuest = await Program.signIn(torv.address, {
    login: 'ida@arkitekter.dk',
    password: 'arkitekter på besøg',
  });
  const { people } = await asGuest.get('/people?limit=50');
  assert.equal(people.length, 3, 'the three of the group');
});

test('the others see that somebody from outside reads along', async () => {
  const { page } = soeren;
  await page.getByText('1 gæst', { exact: true }).waitFor();
  await page.getByText('1 person uden for organisationen læser med').waitFor();
  assert.equal(await guest.page.getByText('læser med').count(), 0);
});

test('the link works once, and without a connection it is not said to be used up', async () => {
  const second = await newPage(browser);
  await second.page.route('**/api/guest-invitation', (route) => route.abort('internetdisconnected'));
  await second.page.goto(link);
  await second.page.getByText('Torv kan ikke nås').waitFor();
  await second.page.unroute('**/api/guest-invitation');
  await second.page.getByRole('button', { name: 'Prøv igen' }).click();
  await second.page.getByText('Invitationen virker ikke længere').waitFor();
  assertQuiet(second);
  await second.context.close();
});

test('a banner appears at once to everybody, guests too, and stays away once it is read', async () => {
  const admin = await signedIn(browser, torv.address, torv.people.administrator);
  const { page } = admin;
  await page.getByRole('link', { name: 'Admin' }).click();
  await page.getByRole('heading', { name: 'Politik' }).waitFor();
  await page.getByLabel('Hvad skal alle vide?').fill('Serverrummet lukkes kl. 16');
  await page.getByRole('button', { name: 'Vis for alle' }).click();
  await looksRight(page, 'policy');
  for (const { page: other } of [soeren, guest]) {
    await other.getByRole('status').getByText('Serverrummet lukkes kl. 16').waitFor();
  }
  await soeren.page.getByRole('button', { name: 'Læst, fjern beskeden' }).click();
  await soeren.page.reload();
  await box(soeren.page).waitFor();
  assert.equal(await soeren.page.getByText('Serverrummet lukkes kl. 16').count(), 0);
  await page.getByRole('button', { name: 'Fjern beskeden', exact: true }).click();
  await guest.page.getByText('Serverrummet lukkes kl. 16').waitFor({ state: 'detached' });
  await page.goto(`${torv.address}/admin/guests`);
  await page.getByText('Ida Udefra').waitFor();
  await looksRight(page, 'guests');
  await page.goto(`${torv.address}/admin/administrators`);
  await page.getByRole('heading', { name: 'Administratorer' }).waitFor();
  await looksRight(page, 'administrators');
  assertQuiet(admin);
  await admin.context.close();
});

test('when it is too late to edit, the button is gone', async () => {
  await asAdministrator.send('PATCH', '/policy', { editMinutes: 0 });
  await write(soeren.page, 'uden ret til rettelser');
  await message(soeren.page, 'uden ret til rettelser').hover();
  await message(soeren.page, 'uden ret til rettelser')
    .locator('[data-action=remove], [data-action=reply]')
    .first()
    .waitFor();
  assert.equal(await message(soeren.page, 'uden ret til rettelser').locator('[data-action=edit]').count(), 0);
  await asAdministrator.send('PATCH', '/policy', { editMinutes: null });
});

test('when the sponsor ends it, the guest is out at once', async () => {
  const { page } = soeren;
  await page.goto(`${torv.address}/guests`);
  await page.getByText('Ida Udefra').first().waitFor();
  await looksRight(page, 'my guests');
  await page.getByRole('button', { name: 'Afslut adgangen for Ida Udefra' }).click();
  await page.getByRole('button', { name: 'Afslut', exact: true }).click();
  await page.getByText('Ida Udefra har ikke længere adgang.').waitFor();
  await guest.page.getByText('Du er logget ud').waitFor();
  assertQuiet(soeren, guest);
});

async function looksRight(page, place) {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes[0].html.slice(0, 200)}`),
    [],
  );
}
