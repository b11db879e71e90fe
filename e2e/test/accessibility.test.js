import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { open, write } from '../conversation.js';
import { assertQuiet, launch, newPage, signIn } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const THEMES = { light: {}, dark: { colorScheme: 'dark' }, contrast: {} };

let torv, browser, asSoeren, asBirgit, team, chat, root, opened;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  team = (await asSoeren.get('/bootstrap')).teams.find(({ role }) => role === 'owner')?.id;
  const others = await Promise.all(
    ['member', 'administrator'].map((role) => Program.signIn(torv.address, torv.people[role])),
  );
  asBirgit = others[1];
  chat = (await asSoeren.openGroup('Alt på én gang', ...others)).id;
  root = (
    await asSoeren.post(
      chat,
      'Se **her**: `kode`, [et link](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    )
  ).id;
  await asSoeren.post(chat, 'et svar', { replyTo: root });
  await others[0].send(
    'PUT',
    `/conversations/${chat}/messages/${root}/reactions/${encodeURIComponent('👍')}`,
  );
});

afterEach(async () => {
  assertQuiet(opened);
  await opened.context.close();
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

for (const [theme, options] of Object.entries(THEMES)) {
  test(`nothing stands in anybody's way in the theme ${theme}`, async () => {
    await asSoeren.send('PATCH', '/me', { theme });
    opened = await newPage(browser, { reducedMotion: 'reduce', ...options });
    const { page } = opened;
    const found = [];
    const look = async (place) => found.push(...(await violations(page, place)));

    await page.goto(`${torv.address}/setup#nothing`);
    await page.getByRole('button', { name: 'Opret' }).waitFor();
    await look('setup');
    await page.goto(torv.address);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    await look('sign-in');
    await signIn(page, torv.people.owner);
    await open(page, torv.address, chat);
    await write(page, `i ${theme}`);
    await page
      .locator('article[data-state="sent"]')
      .filter({ hasText: `i ${theme}` })
      .hover();
    await look('conversation');
    await page.goto(`${torv.address}/c/${chat}/t/${root}`);
    await page.getByRole('complementary', { name: 'Tråd' }).getByText('et svar', { exact: true }).waitFor();
    await look('thread');
    await open(page, torv.address, chat);
    await page
      .getByRole('button', { name: /deltagere/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Maria Holm').first().waitFor();
    await look('members');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ny samtale' }).first().click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await look('new chat');
    await page.goto(`${torv.address}/settings`);
    await page.getByRole('heading', { name: 'Indstillinger' }).waitFor();
    await look('settings');
    await page.goto(`${torv.address}/people`);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await look('directory');
    await page.getByRole('list', { name: 'Tæt på dig' }).getByRole('link').first().click();
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
    await look('profile');
    for (const path of [
      '/teams/find',
      `/teams/${team}/members`,
      `/teams/${team}/settings`,
      '/guests',
      '/later',
    ]) {
      await page.goto(torv.address + path);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle');
      await look(path);
    }
    assert.deepEqual(found, []);
  });
}

test('nothing stands in the way of those who administer', async () => {
  await asBirgit.send('PATCH', '/me', { theme: 'light' });
  opened = await newPage(browser, { reducedMotion: 'reduce' });
  const { page } = opened;
  await page.goto(torv.address);
  await signIn(page, torv.people.administrator);
  const found = [];
  for (const place of ['policy', 'guests', 'administrators', 'import']) {
    await page.goto(`${torv.address}/admin/${place}`);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await violations(page, place)));
  }
  assert.deepEqual(found, []);
});

/** Each as: place, rule, selector, markup. */
async function violations(page, place) {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  const { violations: broken } = await new AxeBuilder({ page }).analyze();
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) =>
      [`${place}: ${id}: ${target.join(' ')}`, html.slice(0, 160), any[0]?.message].join(' '),
    ),
  );
}
