// Makes the pictures of the README from the demo, so that they never go stale: node screenshots.js
// Needs the built program and, for the faces on the pictures, a font with emoji (Debian: fonts-noto-color-emoji).
import { fileURLToPath } from 'node:url';
import { launch, signedIn } from './lib.js';
import { Program } from './program.js';
import { Torv } from './torv.js';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const PLACES = [
  { name: 'conversation-light', options: { colorScheme: 'light' } },
  { name: 'conversation-dark', options: { colorScheme: 'dark' } },
  {
    name: 'conversation-phone',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
];

const torv = await Torv.demo({ args: ['--demo', '--people', '300'] });
const browser = await launch();
const { people } = torv;
const { teams, conversations } = await (await Program.signIn(torv.address, people.member)).get('/bootstrap');
const unit = teams.find((team) => team.name === 'Hjemmeplejen Valby');
const channel = conversations.find((one) => unit?.channels.includes(one.id) && one.name === 'Vagtbytte');
for (const { name, options } of PLACES) {
  const { context, page } = await signedIn(browser, torv.address, people.member, {
    deviceScaleFactor: 2,
    ...options,
  });
  await page.goto(`${torv.address}/c/${channel.id}`);
  await page.locator('article[data-message-id]').last().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
const { context, page } = await signedIn(browser, torv.address, people.administrator, {
  deviceScaleFactor: 2,
});
for (const place of ['people', 'teams']) {
  await page.goto(`${torv.address}/${place}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${place}.png` });
}
await context.close();
await browser.close();
await torv.kill();
