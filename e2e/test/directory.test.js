import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, birgit, asMaria, maria;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asMaria = await Program.signIn(torv.address, torv.people.member);
  maria = await asMaria.get(`/people/${asMaria.me.id}/profile`);
  birgit = await signedIn(browser, torv.address, torv.people.administrator);
});

afterEach(() => assertQuiet(birgit));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('somebody is found by title and unit, with their manager and their unit, and is written to', async () => {
  const { page } = birgit;
  const { person, manager, path } = maria;
  const heading = (name) => page.getByRole('main').getByRole('heading', { level: 1, name });
  await page.getByRole('navigation', { name: 'Steder' }).getByRole('link', { name: 'Personer' }).click();
  const search = page.getByRole('searchbox', { name: 'Søg efter personer og enheder' });
  await search.fill(`${person.title.slice(0, 6)} ${person.unit.split(' ').at(-1)} holm`.toLowerCase());
  await page.getByRole('list', { name: 'Personer' }).getByRole('link', { name: person.name }).first().click();
  await heading(person.name).waitFor();

  const chart = page.getByRole('region', { name: 'I organisationen' });
  await chart.getByRole('link', { name: manager.name }).click();
  await heading(manager.name).waitFor();
  await page.goBack();
  await heading(person.name).waitFor();

  await page
    .getByRole('navigation', { name: 'Plads i organisationen' })
    .getByRole('link', { name: path.at(-1).name })
    .click();
  await heading(path.at(-1).name).waitFor();
  await page.getByRole('searchbox', { name: 'Find en person her' }).fill('holm');
  await page.getByRole('list', { name: 'Her arbejder' }).getByRole('link', { name: person.name }).click();
  await heading(person.name).waitFor();

  await page.getByRole('button', { name: 'Skriv' }).click();
  await box(page).waitFor();
  await write(page, 'fundet i kataloget');
  await message(page, 'fundet i kataloget').waitFor();
});

test('whoever writes to somebody who is away is told so, and who covers', async () => {
  const { page } = birgit;
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const [soeren] = (await asMaria.get('/people?q=ågård%20søren')).people;
  await asMaria.send('PUT', '/me/absence', { until, standsIn: soeren.id, note: 'På kursus' });
  await page.goto(`${torv.address}/people/${maria.person.id}`);
  await page.getByRole('main').getByText('Ikke til stede til og med').waitFor();
  await page.getByRole('button', { name: 'Skriv' }).click();
  const note = page.getByRole('status').filter({ hasText: 'Ikke til stede til og med' });
  await note.getByRole('link', { name: soeren.name }).waitFor();
  assert.match(await note.innerText(), /På kursus/);
  await asMaria.send('DELETE', '/me/absence');
});

test('one gives oneself a picture, which others see, and takes it away', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/settings/profile`);
  const form = page.getByRole('main');
  const birgitNow = async () => (await asMaria.get('/people?q=birgit%20lund')).people[0];
  const { avatar: drawn } = await birgitNow();
  await form.locator('input[type=file]').setInputFiles({
    name: 'mig.png',
    mimeType: 'image/png',
    buffer: Buffer.from(await picture(page), 'base64'),
  });
  await until(async () => (await birgitNow()).avatar !== drawn, 'the picture is another one');
  const me = await birgitNow();
  const image = await fetch(`${torv.address}/api/people/${me.id}/avatar/${me.avatar}?size=small`, {
    headers: { Authorization: `Bearer ${asMaria.token}` },
  });
  assert.equal(image.headers.get('content-type'), 'image/jpeg');
  await form.getByRole('button', { name: 'Fjern' }).click();
  await form.getByRole('button', { name: 'Vælg billede' }).waitFor();
});

/** A picture that a browser makes. */
function picture(page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 600;
    canvas.getContext('2d').fillRect(200, 100, 400, 300);
    return canvas.toDataURL('image/png').split(',')[1];
  });
}
