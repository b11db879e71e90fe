import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open, tool, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, maria, asSoeren, asMaria, asBirgit;

before(async () => {
  torv = await Torv.demo({ args: ['--demo', '--people', '400'] });
  browser = await launch();
  [asSoeren, asMaria, asBirgit] = await Promise.all(
    ['owner', 'member', 'administrator'].map((role) => Program.signIn(torv.address, torv.people[role])),
  );
  [soeren, maria] = await Promise.all([
    signedIn(browser, torv.address, torv.people.owner),
    signedIn(browser, torv.address, torv.people.member),
  ]);
});

afterEach(() => assertQuiet(soeren, maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const list = (page) => page.getByRole('navigation', { name: 'Samtaler' });
const dialog = (page) => page.getByRole('dialog');

/** A team of Søren's with these people. */
function newTeam(name, ...members) {
  return asSoeren.send('POST', '/teams', {
    name,
    visibility: 'private',
    members: members.map((one) => one.me.id),
  });
}

test('an administrator makes a team of a unit with those below it, and lands in its first channel', async () => {
  const { items } = await asBirgit.get('/units?limit=100');
  const unit = items.toSorted((a, b) => b.people - a.people)[0];
  assert.ok(unit.people >= 300, `the largest unit has ${unit.people} people`);
  const birgit = await signedIn(browser, torv.address, torv.people.administrator);
  const { page } = birgit;
  await page.goto(`${torv.address}/teams/find`);
  await page.getByRole('main').getByRole('button', { name: 'Opret team' }).click();
  await dialog(page).getByLabel('Teamets navn').fill('Alle på gulvet');
  await dialog(page).getByRole('button', { name: 'Næste' }).click();
  await dialog(page).getByRole('tab', { name: 'Enheder' }).click();
  await dialog(page).getByLabel('Søg efter en enhed').fill(unit.name);
  await dialog(page)
    .getByRole('list', { name: 'Enheder' })
    .getByRole('button', { name: unit.name })
    .first()
    .click();
  await dialog(page)
    .getByText(/^\d[\d.]* personer lige nu$/)
    .waitFor();
  await dialog(page).getByRole('button', { name: 'Vælg' }).click();
  await dialog(page)
    .getByText(/personer kommer med/)
    .waitFor();
  await dialog(page).getByRole('button', { name: 'Opret team' }).click();
  await page.getByRole('heading', { level: 1, name: 'Generelt' }).waitFor();
  await box(page).waitFor();
  const team = (await asBirgit.get('/bootstrap')).teams.find((one) => one.name === 'Alle på gulvet');
  assert.ok(team.members >= 300 && team.follows);

  await page.getByRole('main').getByRole('link', { name: 'Alle på gulvet' }).click();
  await page.getByRole('link', { name: 'Medlemmer', exact: true }).click();
  await page.getByText('Enheder i teamet').waitFor();
  const members = page.getByRole('list', { name: 'Medlemmer' });
  await members.getByText('Følger enhed', { exact: true }).first().waitFor();
  assert.ok((await members.getByRole('listitem').count()) <= 60, 'not all are listed at once');
  await page.getByLabel('Find et medlem').fill('søren ågård');
  await until(async () => (await members.getByRole('listitem').count()) === 1, 'the search finds one');
  assertQuiet(birgit);
  await birgit.context.close();
});

test('a private channel is seen by those who are added to it, and by nobody else', async () => {
  await newTeam('Ny plads', asMaria);
  const { page } = soeren;
  await page.goto(`${torv.address}/teams`);
  await list(page).getByRole('button', { name: 'Flere muligheder for Ny plads' }).click();
  await page.getByRole('menuitem', { name: 'Ny kanal' }).click();
  await dialog(page).getByLabel('Kanalens navn').fill('Tilbud');
  await dialog(page)
    .getByRole('radio', { name: /privat/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Opret' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tilbud' }).waitFor();
  await write(page, 'Her er tilbuddene');

  await maria.page.goto(`${torv.address}/teams`);
  await list(maria.page).getByRole('link', { name: 'Ny plads' }).waitFor();
  assert.equal(
    await list(maria.page)
      .getByRole('link', { name: /Tilbud/ })
      .count(),
    0,
  );

  await page.getByRole('button', { name: /1 deltager/ }).click();
  await dialog(page).getByRole('button', { name: 'Tilføj personer' }).click();
  await dialog(page)
    .getByRole('button', { name: /Maria Holm/ })
    .click();
  await dialog(page)
    .getByRole('radio', { name: /Hele historikken/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Tilføj' }).click();
  await list(maria.page)
    .getByRole('link', { name: /Tilbud/ })
    .click();
  await message(maria.page, 'Her er tilbuddene').waitFor();
});

test('who is removed while looking sees no more at once, and can take along what was being written', async () => {
  const team = await newTeam('Midlertidigt', asMaria);
  const [general] = team.channels;
  await asSoeren.post(general, 'kun for os');
  await open(maria.page, torv.address, general);
  await message(maria.page, 'kun for os').waitFor();
  await box(maria.page).fill('jeg nåede ikke at');
  await asSoeren.send('DELETE', `/teams/${team.id}/members/${asMaria.me.id}`);
  await maria.page.getByRole('heading', { name: 'Du er ikke længere medlem af Generelt' }).waitFor();
  await maria.page.getByText('jeg nåede ikke at').waitFor();
  assert.equal(await message(maria.page, 'kun for os').count(), 0);
  assert.equal(await list(maria.page).getByText('Midlertidigt').count(), 0);

  await maria.page.goto(`${torv.address}/teams/${team.id}`);
  await maria.page.getByRole('heading', { name: 'Her er der ikke noget' }).waitFor();
});

test('where only owners post, others read and reply in threads', async () => {
  const team = await newTeam('Nyt fra chefen', asMaria);
  const channel = await asSoeren.send('POST', `/teams/${team.id}/channels`, {
    name: 'Opslag',
    posting: 'owners',
  });
  await asSoeren.post(channel.id, 'Fri på fredag');
  await maria.page.goto(`${torv.address}/c/${channel.id}`);
  await maria.page.getByText('Kun ejere kan slå opslag op. Du kan svare i tråde.').waitFor();
  assert.equal(await box(maria.page).count(), 0);
  await tool(maria.page, 'Fri på fredag', 'Svar i tråd');
  await write(maria.page, 'hurra', 'Skriv et svar');
  await maria.page.getByRole('complementary', { name: 'Tråd' }).getByText('hurra').waitFor();

  await asSoeren.send('PATCH', `/conversations/${channel.id}`, { archived: true });
  await maria.page.getByText('Kanalen er arkiveret.').first().waitFor();
  assert.equal(await box(maria.page, 'Skriv et svar').count(), 0);
});

test('a guest sees the channels he is in, is marked as a guest, and is offered to make nothing', async () => {
  const jonas = await signedIn(browser, torv.address, torv.people.guest);
  const { page } = jonas;
  await page.goto(`${torv.address}/teams`);
  const mine = (await (await Program.signIn(torv.address, torv.people.guest)).get('/bootstrap')).teams;
  await page.getByRole('main').getByRole('heading', { name: mine[0].name }).waitFor();
  const shown = list(page).getByRole('heading', { level: 3 }).getByRole('link');
  await until(async () => (await shown.count()) === mine.length, 'the list has his teams');
  assert.equal(await page.getByRole('button', { name: 'Opret team' }).count(), 0);
  await page.goto(`${torv.address}/teams/${mine[0].id}/members`);
  await page.getByLabel('Find et medlem').fill('jonas friis');
  const members = page.getByRole('list', { name: 'Medlemmer' });
  await until(async () => (await members.getByRole('listitem').count()) === 1, 'the search finds one');
  await members.getByText('gæst', { exact: true }).waitFor();
  assert.equal(await page.getByRole('main').getByRole('link', { name: 'Indstillinger' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Tilføj' }).count(), 0);
  assertQuiet(jonas);
  await jonas.context.close();
});

test('what I choose for a conversation shows at once, and on my other devices', async () => {
  const chat = await asSoeren.openGroup('Vagtplan', asMaria);
  const phone = await signedIn(browser, torv.address, torv.people.member);
  await maria.page.goto(torv.address);
  const row = ({ page }) => list(page).getByRole('link', { name: /Vagtplan/ });
  await row(maria).waitFor();
  await row(phone).waitFor();

  await row(maria).focus();
  await maria.page.keyboard.press('Shift+F10');
  await maria.page.getByRole('menuitem', { name: 'Føj til favoritter' }).click();
  for (const { page } of [maria, phone])
    await list(page)
      .locator('section', { has: page.getByRole('button', { name: 'Favoritter' }) })
      .getByText('Vagtplan')
      .waitFor();

  await row(maria).click({ button: 'right' });
  await maria.page.getByRole('menuitem', { name: 'Slå lyden fra' }).click();
  await row(phone).getByLabel('Lyden er slået fra').waitFor();
  await asSoeren.post(chat.id, 'pst');
  await row(phone).getByText('pst').waitFor();
  assert.equal(await row(phone).getByLabel(/ulæst/).count(), 0);

  await row(maria).click({ button: 'right' });
  await maria.page.getByRole('menuitem', { name: 'Skjul' }).click();
  await row(phone).waitFor({ state: 'hidden' });
  await asSoeren.post(chat.id, 'er her igen');
  await row(phone).waitFor();
  assertQuiet(phone);
  await phone.context.close();
});

test('a section of my own is made, filled from a menu, moved and taken away', async () => {
  await asSoeren.openGroup('Flytning', asMaria);
  const { page } = maria;
  await page.goto(torv.address);
  const row = list(page).getByRole('link', { name: /Flytning/ });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Flyt til sektion' }).click();
  await page.getByRole('menuitem', { name: 'Ny sektion …' }).click();
  await dialog(page).getByLabel('Sektionens navn').fill('Kontoret');
  await dialog(page).getByRole('button', { name: 'Opret' }).click();
  const section = list(page).locator('section', {
    has: page.getByRole('button', { name: 'Kontoret', exact: true }),
  });
  await section.getByRole('link', { name: /Flytning/ }).waitFor();
  await page.reload();
  await section.getByRole('link', { name: /Flytning/ }).waitFor();

  await section.getByRole('button', { name: 'Flere muligheder for Kontoret' }).click();
  await page.getByRole('menuitem', { name: 'Slet sektion' }).click();
  await dialog(page).getByRole('button', { name: 'Slet sektion' }).click();
  await section.waitFor({ state: 'hidden' });
  await row.waitFor();
});
