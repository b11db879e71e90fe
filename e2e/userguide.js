// Makes the pictures of docs/user from the demo, in both languages, so that they never go stale: node userguide.js
// Needs the built program and, for the faces on the pictures, a font with emoji (Debian: fonts-noto-color-emoji).
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, newPage } from './lib.js';
import { Program } from './program.js';
import { Torv } from './torv.js';

const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.5,
  hasTouch: true,
  isMobile: true,
};
/** The words by which things are found on the screen. */
const WORDS = {
  da: { login: 'Brugernavn', password: 'Adgangskode', signIn: 'Log ind', later: 'Send senere', find: 'kan' },
  en: { login: 'Username', password: 'Password', signIn: 'Sign in', later: 'Send later', find: 'kan' },
};

const torv = await Torv.demo({ args: ['--demo', '--people', '300'] });
const browser = await launch();
const { member } = torv.people;
const asMember = await Program.signIn(torv.address, member);
const { teams, conversations } = await asMember.get('/bootstrap');
const unit = teams.find((team) => team.name === 'Hjemmeplejen Valby');
const channel = conversations.find((one) => unit?.channels.includes(one.id) && one.name === 'Vagtbytte').id;
const root = (await asMember.history(channel)).findLast((one) => one.thread);

for (const language of ['da', 'en']) {
  const folder = fileURLToPath(new URL(`../docs/user/images/${language}/`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await asMember.send('PATCH', '/me', { language });
  await takeDesk(language, (page, name) => page.screenshot({ path: `${folder}${name}.png` }));
  await takePhone(language, (page, name) => page.screenshot({ path: `${folder}${name}.png` }));
}
await browser.close();
await torv.kill();

async function takeDesk(language, shoot) {
  const words = WORDS[language];
  const { context, page } = await opened(language, DESK);
  await signIn(page, words);
  await openChannel(page);
  await shoot(page, 'desk-frame');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mar');
  await settle(page);
  await shoot(page, 'desk-find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words.find);
  await settle(page);
  await shoot(page, 'desk-find-in');
  await page.keyboard.press('Escape');
  await openChannel(page);
  const box = page.locator('[data-composer]').first();
  await box.click();
  await page.keyboard.type('Jeg tager den i morgen tidlig');
  await page.getByRole('button', { name: words.later }).click();
  await settle(page);
  await shoot(page, 'desk-later');
  await page.keyboard.press('Escape');
  await box.press('Control+a');
  await box.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await settle(page);
  await shoot(page, 'desk-keys');
  await page.goto(`${torv.address}/c/${channel}/t/${root.id}`);
  await page.getByRole('complementary').waitFor();
  await settle(page);
  await shoot(page, 'desk-thread');
  await page.goto(`${torv.address}/settings/appearance`);
  await page.getByRole('radio').first().waitFor();
  await settle(page);
  await shoot(page, 'desk-settings');
  await context.close();
}

async function takePhone(language, shoot) {
  const words = WORDS[language];
  const { context, page } = await opened(language, PHONE);
  await page.getByLabel(words.login).fill(member.login);
  await settle(page);
  await shoot(page, 'phone-sign-in');
  await signIn(page, words);
  await settle(page);
  await shoot(page, 'phone-list');
  await openChannel(page);
  await shoot(page, 'phone-conversation');
  await hold(page, page.locator('article[data-message-id]').nth(-2));
  await page.getByRole('dialog').waitFor();
  await settle(page);
  await shoot(page, 'phone-sheet');
  await page.goto(`${torv.address}/people`);
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().waitFor();
  await settle(page);
  await shoot(page, 'phone-people');
  await context.close();
}

async function opened(language, options) {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const { context, page } = await newPage(browser, { ...options, locale, colorScheme: 'light' });
  await page.goto(torv.address);
  return { context, page };
}

async function signIn(page, words) {
  await page.getByLabel(words.login).fill(member.login);
  await page.getByLabel(words.password, { exact: true }).fill(member.password);
  await page.getByRole('button', { name: words.signIn }).click();
  await page.locator('[data-conversation]').first().waitFor();
}

async function openChannel(page) {
  await page.goto(`${torv.address}/c/${channel}`);
  await page.locator('article[data-message-id]').last().waitFor();
  await settle(page);
}

/** Until nothing is fetched or moves any more. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
}

/** A finger that stays on something. */
async function hold(page, what) {
  const { x, y, width, height } = await what.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.getByRole('dialog').waitFor();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
