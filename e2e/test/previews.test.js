import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { message, open, write } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const PREVIEWS = /\/messages\/[^/]+\/previews$/;
const POSTING = /\/messages$/;

let torv, browser, maria, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo({ args: ['--demo', '--people', '60', '--link-previews'] });
  browser = await launch();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  maria = await signedIn(browser, torv.address, torv.people.member);
  chat = (await asSoeren.openGroup('Links', asMaria)).id;
  await open(maria.page, torv.address, chat);
});

afterEach(() => assertQuiet(maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('the server asks nothing that lies on its own machine or inside its network', async () => {
  const { port } = new URL(torv.address);
  for (const inside of [`http://127.0.0.1:${port}/`, 'http://169.254.169.254/latest/', 'http://[::1]/']) {
    const { id } = await asSoeren.post(chat, `Se ${inside}`);
    assert.deepEqual(await asMaria.get(`/conversations/${chat}/messages/${id}/previews`), { items: [] });
  }
});

test('a card comes without anything moving', async () => {
  const { page } = maria;
  let tell, asked;
  const posted = new Promise((done) => (tell = done));
  await page.route(PREVIEWS, async (route) => {
    if (
      route
        .request()
        .url()
        .includes(await posted)
    )
      asked = route;
    else await route.continue();
  });
  tell((await asSoeren.post(chat, 'Byens side: https://kk.dk')).id);
  await asSoeren.post(chat, 'Har du set den?');
  await message(page, 'Har du set den?').waitFor();
  await until(() => asked, 'the card has been asked for');
  const before = await places(page);

  const item = {
    address: 'https://kk.dk/',
    host: 'kk.dk',
    title: 'Københavns Kommune',
    description: 'Forside',
  };
  await asked.fulfill({ json: { items: [item] } });
  await message(page, 'Byens side').getByText('Københavns Kommune').waitFor();

  assert.deepEqual(await places(page), before);
  await page.unroute(PREVIEWS);
});

test('a message of my own has the room for its card from the first moment', async () => {
  const { page } = maria;
  let send;
  const held = new Promise((done) => (send = done));
  await page.route(POSTING, (route) => held.then(() => route.continue()));
  await write(page, 'Her: https://example.org/plan');
  await page.locator('article[data-client-id]').filter({ hasText: 'example.org/plan' }).waitFor();
  const before = await places(page);
  send();
  await message(page, 'Her: https://example.org/plan').waitFor();
  const now = await places(page);

  assert.deepEqual(
    Object.keys(before).map((text) => [text, now[text]]),
    Object.entries(before),
  );
  await page.unroute(POSTING);
});

/** Where each confirmed message stands, by its text. */
function places(page) {
  return page
    .locator('article[data-message-id]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.querySelector('[data-text]')?.textContent, one.getBoundingClientRect().top]),
      ),
    );
}
