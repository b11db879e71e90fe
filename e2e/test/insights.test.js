import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { violations } from '../gallery.js';
import { assertQuiet, FULL, launch, signedIn, signIns, until } from '../lib.js';
import { Program } from '../program.js';
import { directory, freePort, Torv } from '../torv.js';

/** As many as it takes for a unit to be told of. */
const PEOPLE = 600;
const ROUNDS = FULL ? 50 : 4;
const FIRST = '2020-02-01';
const LAST = '2020-05-31';

let torv, browser, birgit, asBirgit, asSoeren, asMaria;

before(async () => {
  const data = `${await directory()}/data`;
  torv = new Torv({
    data,
    port: await freePort(),
    args: ['--demo', 'lockdown', '--people', `${PEOPLE}`],
  });
  await torv.start();
  torv.people = await signIns(data);
  browser = await launch();
  [asBirgit, asSoeren, asMaria] = await Promise.all(
    ['administrator', 'owner', 'member'].map((role) => Program.signIn(torv.address, torv.people[role])),
  );
  await until(
    async () => (await asBirgit.get('/insights')).lastDay === LAST,
    'spring 2020 has been counted',
    60_000,
  );
  birgit = await signedIn(browser, torv.address, torv.people.administrator);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('the page tells how use grew around the day that everybody was sent home', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/insights`);
  const growth = page.getByRole('region', { name: 'Udvikling' });
  await growth.getByRole('img', { name: /^Beskeder/ }).waitFor();
  await growth.getByText('11. marts 2020: hjemsendelse').waitFor();
  for (const figure of await growth.locator('dl dd').first().allInnerTexts())
    assert.match(figure, /^\+\d+\s%$/);
  for (const region of [
    'Udbredelse',
    'Hvad I bruger',
    'Hvornår I skriver',
    'Enheder',
    'Sammenligning og begivenheder',
  ])
    await page.getByRole('region', { name: region, exact: true }).waitFor();
  assert.deepEqual(await violations(page), []);
  assertQuiet(birgit);
});

test('by keyboard every drawing turns into a table with the server’s figures', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/insights`);
  for (const [name, heads] of [
    ['Udvikling', ['Dag', 'Aktive', 'Beskeder']],
    ['Udbredelse', ['Måned', 'Aktive', 'Medarbejdere', 'Andel']],
    ['Hvad I bruger', ['Uge', 'Opslag i kanaler', 'Svar i kanaler', 'Chatbeskeder', 'Reaktioner']],
    ['Hvornår I skriver', ['Time', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.']],
  ]) {
    const region = page.getByRole('region', { name });
    const button = region.getByRole('button', { name: 'Vis som tabel' });
    await button.focus();
    await page.keyboard.press('Enter');
    await region.getByRole('table').waitFor();
    assert.deepEqual(await region.getByRole('columnheader').allInnerTexts(), heads);
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
  }
  const { rows } = await asBirgit.get(`/insights/series?period=day&from=${LAST}&until=${LAST}`);
  const cells = await page
    .getByRole('region', { name: 'Udvikling' })
    .getByRole('row', { name: /^31\. maj 2020/ })
    .getByRole('cell')
    .allInnerTexts();
  const written = (value) => new Intl.NumberFormat('da-DK').format(value);
  assert.deepEqual(cells, [written(rows[0].values.active), written(rows[0].values.messages)]);
  assert.deepEqual(await violations(page), []);
});

test('figures are exported as the page tells them', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/insights`);
  const growth = page.getByRole('region', { name: 'Udvikling' });
  const table = await download(page, growth.getByRole('link', { name: 'Hent CSV' }));
  assert.match(table.toString('utf8'), /^\uFEFF[^\n]*;/);
  assert.match(table.toString('utf8'), /2020-03-12;/);
  await growth.getByRole('img').waitFor();
  isPicture(await download(page, growth.getByRole('button', { name: 'Gem billede' })));
  const units = page.getByRole('region', { name: 'Enheder', exact: true });
  assert.match(
    (await download(page, units.getByRole('link', { name: 'Hent CSV' }))).toString('utf8'),
    /2020-05-25;[^;]+;\d+;/,
  );
});

test('the story answers the newspaper’s three questions, and is kept as picture, file and print', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/insights`);
  await page.getByRole('button', { name: 'Lav historien' }).click();
  await page.getByRole('heading', { name: /^Sender nu [\d.]+ beskeder om dagen$/ }).waitFor();
  for (const question of [
    'Hvor mange bruger det dagligt?',
    'Hvordan er brugen vokset?',
    'Hvor mange beskeder om dagen?',
  ])
    await page.getByText(question).waitFor();
  const story = await asBirgit.get('/insights/story');
  assert.ok(story.growth.active > 2, 'users have more than doubled');
  await page.getByText(`${Math.floor(story.now.active)} medarbejdere`).waitFor();
  isPicture(await download(page, page.getByRole('button', { name: 'Gem billede' })));
  const file = await download(page, page.getByRole('link', { name: 'Hent CSV' }));
  assert.match(file.toString('utf8'), /2020-05-29;/);
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(paper.subarray(0, 4).toString(), '%PDF');
  assert.deepEqual(await violations(page), []);
  assertQuiet(birgit);
});

test('an administrator marks a day, written as Danes write it, and takes it away again', async () => {
  const { page } = birgit;
  await page.goto(`${torv.address}/insights`);
  const marks = page.getByRole('region', { name: 'Sammenligning og begivenheder' });
  assert.equal(await marks.getByLabel('Fra').inputValue(), '17.02.2020');
  await marks.getByLabel('Dag', { exact: true }).fill('15.4.2020');
  await marks.getByLabel('Dag', { exact: true }).press('Tab');
  await marks.getByLabel('Hvad der skete').fill('de mindste kom i skole');
  await marks.getByRole('button', { name: 'Tilføj' }).click();
  const growth = page.getByRole('region', { name: 'Udvikling' });
  await growth.getByText('15. april 2020: de mindste kom i skole').waitFor();
  await marks.getByRole('button', { name: 'Fjern de mindste kom i skole' }).click();
  await growth.getByText('15. april 2020: de mindste kom i skole').waitFor({ state: 'detached' });
  assertQuiet(birgit);
});

test('when there is no answer the page says so and asks again', async () => {
  const ill = await signedIn(browser, torv.address, torv.people.administrator);
  const { page } = ill;
  await page.context().route('**/api/insights', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${torv.address}/insights`);
  const alert = page.getByRole('main').getByRole('alert');
  await alert.waitFor();
  await page.context().unroute('**/api/insights');
  await alert.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('region', { name: 'Udvikling' }).waitFor();
  await ill.context.close();
});

test('who may see nothing has no door to it; with the policy they see the organisation and no unit', async () => {
  const { units } = await asMaria.get('/insights');
  assert.deepEqual(units, [], 'she leads nothing');
  const maria = await signedIn(browser, torv.address, torv.people.member);
  const { page } = maria;
  const door = page.getByRole('navigation').getByRole('link', { name: 'Indsigt' });
  assert.equal(await door.count(), 0);
  await page.goto(`${torv.address}/insights`);
  await page.getByText('Her er der ikke noget').waitFor();
  await refused(asMaria.get(`/insights/series?period=day&from=${FIRST}&until=${FIRST}`));
  await refused(asMaria.get('/insights/story'));
  await refused(asMaria.get(`/insights/units.csv?period=week&start=2020-05-25`));

  await asBirgit.send('PATCH', '/policy', { insightsForEveryone: true });
  await until(async () => (await asMaria.get('/insights')).organisation, 'the policy holds');
  await page.goto(`${torv.address}/insights`);
  await page.getByRole('region', { name: 'Udvikling' }).waitFor();
  assert.equal(await page.getByRole('region', { name: 'Enheder', exact: true }).getByRole('row').count(), 0);
  assert.equal(await page.getByRole('region', { name: 'Sammenligning og begivenheder' }).count(), 0);
  await refused(asMaria.send('PUT', '/insights/baseline', { from: FIRST, until: FIRST }), 403);
  await asBirgit.send('PATCH', '/policy', { insightsForEveryone: false });
  assertQuiet(maria);
  await maria.context.close();
});

test('who leads a unit sees its branch and no other', async () => {
  const own = await asSoeren.get('/insights');
  assert.equal(own.organisation, false);
  assert.ok(own.units.length > 0, 'he leads one');
  const mine = own.units[0];
  const soeren = await signedIn(browser, torv.address, torv.people.owner);
  const { page } = soeren;
  await page.getByRole('navigation').getByRole('link', { name: 'Indsigt' }).click();
  await page.getByRole('region', { name: 'Enheder', exact: true }).getByText(mine.name).first().waitFor();
  assert.equal(await page.getByRole('region', { name: 'Udvikling' }).count(), 0);
  const week = own.lastWeek;
  await asSoeren.get(`/insights/units?period=week&start=${week}&parent=${mine.id}`);
  const { items } = await asBirgit.get(`/insights/units?period=week&start=${week}`);
  const others = items.filter(({ unit }) => unit !== mine.id);
  for (const { unit } of others) {
    await refused(asSoeren.get(`/insights/units?period=week&start=${week}&parent=${unit}`));
    await refused(asSoeren.get(`/insights/series?period=week&from=${week}&until=${week}&unit=${unit}`));
  }
  await refused(asSoeren.get('/insights/today'));
  assert.deepEqual(await violations(page), []);
  assertQuiet(soeren);
  await soeren.context.close();
});

test('everybody reads what is stored about them, and of insights that nobody is', async () => {
  const maria = await signedIn(browser, torv.address, torv.people.member);
  const { page } = maria;
  await page.goto(`${torv.address}/settings/privacy`);
  await page.getByRole('region', { name: 'Tal for organisationen' }).waitFor();
  const told = await page.getByRole('region').allInnerTexts();
  assert.ok(told.length > 10, `${told.length} groups`);
  for (const group of ['Det, du skriver', 'Hvor du er logget ind', 'Din egen orden'])
    await page.getByRole('region', { name: group }).waitFor();
  assert.deepEqual(await violations(page), []);
  assertQuiet(maria);
  await maria.context.close();
});

test(`killed ${ROUNDS} times while people write, the day’s count equals a recount to the last message`, async (t) => {
  const writers = [asBirgit, asSoeren, asMaria];
  const before = await today();
  const chat = (await asBirgit.openGroup('Optælling', asSoeren, asMaria)).id;
  let isOver = false;
  let written = 0;
  const all = writers.map(async (writer, i) => {
    for (let n = 0; !isOver; n++) {
      await writer.postSurely(chat, `w${i}-${n}`);
      written++;
    }
  });
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const since = written;
      await until(() => written > since + 10, 'messages flow', 60_000);
      // Counting runs every five seconds: some of the kills meet it.
      await new Promise((done) => setTimeout(done, Math.random() * 3_000));
      await torv.kill('SIGKILL');
      await torv.start();
    }
    const since = written;
    await until(() => written > since + 10, 'messages flow again', 60_000);
  } finally {
    isOver = true;
  }
  await Promise.all(all);
  const kept = (await asBirgit.history(chat)).filter(({ system }) => !system);
  t.diagnostic(`${kept.length} messages`);
  assert.equal(kept.length, written, 'each is kept once');
  const day = (at) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format(new Date(at));
  const now = await until(async () => {
    const told = await today();
    return told.values.chats - (told.day === before.day ? before.values.chats : 0) >= ofDay(told.day) && told;
  }, 'all of them are counted');
  const earlier = now.day === before.day ? before.values.chats : 0;
  assert.equal(now.values.chats - earlier, ofDay(now.day), 'not one too many');
  assert.equal(now.values.messages, now.values.chats + now.values.posts + now.values.replies);
  assert.equal(now.values.active, writers.length);

  function ofDay(one) {
    return kept.filter(({ createdAt }) => day(createdAt) === one).length;
  }
});

/** The day that runs. */
function today() {
  return asBirgit.get('/insights/today');
}

async function refused(asking, status = 404) {
  await assert.rejects(asking, (error) => {
    assert.equal(error.status, status, error.message);
    return true;
  });
}

async function download(page, locator) {
  const [file] = await Promise.all([page.waitForEvent('download'), locator.click()]);
  return readFile(await file.path());
}

function isPicture(bytes) {
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.ok(bytes.length > 5_000, `a picture of ${bytes.length} bytes is empty`);
}
