import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { textIn } from '../conversation.js';
import { assertQuiet, launch, newPage, signedIn, signIn, until } from '../lib.js';
import { Torv } from '../torv.js';

let torv, browser;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('a person chooses how Torv looks and writes, by keyboard alone', async () => {
  const maria = await signedIn(browser, torv.address, torv.people.member);
  const { page } = maria;
  await page.goto(`${torv.address}/settings/appearance`);
  await choose(page, 'Tema', 'Mørkt');
  await page.getByRole('radio', { name: 'Mørkt' }).and(page.locator(':checked')).waitFor();
  await choose(page, 'Tæthed', 'Kompakt');
  await choose(page, 'Beskeder', 'Bobler');
  await page.getByText('Valgt. Det ser du i dine samtaler.').waitFor();
  await page.goto(`${torv.address}/settings/writing`);
  await page.getByRole('radio', { name: /Lav en ny linje/ }).focus();
  await page.keyboard.press('Space');
  await page.goto(torv.address);
  await page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link').first().click();
  const box = page.getByRole('textbox', { name: 'Skriv en besked' });
  await box.fill('en linje');
  await box.press('Enter');
  await box.pressSequentially('og en til');
  assert.equal(await textIn(box), 'en linje\nog en til');
  await box.press('Control+Enter');
  await page.locator('article[data-state=sent]', { hasText: 'og en til' }).waitFor();
  assertQuiet(maria);
  await maria.context.close();
});

test('the organisation’s colour shows at once for others and on the page where one signs in', async () => {
  const birgit = await signedIn(browser, torv.address, torv.people.administrator);
  const soeren = await signedIn(browser, torv.address, torv.people.owner);
  await birgit.page.goto(`${torv.address}/admin/look`);
  await birgit.page.getByLabel('Farvekode').fill('#a4123f');
  await birgit.page.getByRole('button', { name: 'Brug farven' }).click();
  await birgit.page.getByText('Alle ser nu farven.').waitFor();
  await hasBrand(soeren.page, '#a4123f');
  const stranger = await newPage(browser);
  await stranger.page.goto(torv.address);
  await hasBrand(stranger.page, '#a4123f');
  await birgit.page.getByLabel('Farvekode').fill('#ffff00');
  await birgit.page.getByText(/Farven er lys/).waitFor();
  await birgit.page.getByRole('button', { name: 'Brug Torvs egen farve' }).click();
  await birgit.page.getByText('Alle ser nu Torvs egen farve.').waitFor();
  await hasBrand(soeren.page, '#197383');
  assertQuiet(birgit, soeren, stranger);
  for (const { context } of [birgit, soeren, stranger]) await context.close();
});

test('signing out everywhere else ends the session in the other browser', async () => {
  const here = await signedIn(browser, torv.address, torv.people.guest);
  const there = await signedIn(browser, torv.address, torv.people.guest);
  await here.page.goto(`${torv.address}/settings/devices`);
  await here.page.getByText('Denne enhed', { exact: true }).first().waitFor();
  await here.page.getByRole('button', { name: 'Log ud alle andre steder' }).click();
  await here.page.getByText('Nu er du kun logget ind her.').waitFor();
  await there.page.getByRole('heading', { name: 'Du er logget ud' }).waitFor();
  await signIn(there.page, torv.people.guest);
  assertQuiet(here, there);
  for (const { context } of [here, there]) await context.close();
});

/** Goes to a choice by its name and chooses with the arrow keys, as a group of radio buttons is used. */
async function choose(page, group, name) {
  const choices = page.getByRole('group', { name: group });
  await choices.getByRole('radio').and(page.locator(':checked')).focus();
  for (let i = 0; i < 4; i++) {
    if (await choices.getByRole('radio', { name }).isChecked()) return;
    await page.keyboard.press('ArrowRight');
  }
  assert.fail(`${name} cannot be reached`);
}

function hasBrand(page, colour) {
  const brand = () =>
    page.evaluate(() =>
      getComputedStyle(document.querySelector('.fui-FluentProvider'))
        .getPropertyValue('--colorBrandBackground')
        .trim(),
    );
  return until(async () => (await brand()) === colour, `the page is in ${colour}`);
}
