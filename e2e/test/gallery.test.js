import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeContactSheet } from '../contactSheet.js';
import { Gallery, THEMES, violations } from '../gallery.js';
import { FULL, launch, newPage } from '../lib.js';
import { overflowing, smallTargets, unseenFocus, watchMotion } from '../looks.js';

const OUT = fileURLToPath(new URL('../out/gallery/', import.meta.url));
const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** The narrowest page, and one of 1440 × 900 enlarged to 400 per cent. */
const REFLOWED = [
  [320, 640],
  [360, 225],
];
const AT_ONCE = 2;

let gallery, browser, states, mouseStates;

before(async () => {
  gallery = await new Gallery().start();
  browser = await launch();
  const { context, page } = await newPage(browser);
  ({ states, mouseStates } = await gallery.states(page));
  await context.close();
});

after(async () => {
  await browser?.close();
  gallery?.end();
});

test('the client that is delivered knows nothing of the gallery', async () => {
  const folder = `${WEB}dist/`;
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|html|css)$/.test(name));
  assert.ok(files.length > 0);
  for (const file of files) {
    const text = await readFile(folder + file, 'utf8');
    assert.doesNotMatch(text, /_gallery|data-gallery|dataset\.gallery|Hjemmeplejen Valby/, file);
  }
});

test('every state is drawn, and stands in nobody’s way, in each theme, both languages and enlarged', async () => {
  const seen = { kinds: [] };
  await everyState({ ...DESKTOP, reducedMotion: 'reduce' }, async (page, state, found) => {
    for (const theme of THEMES) {
      await page.evaluate((name) => window.gallery.theme(name), theme);
      const rules = theme === 'light' || FULL ? undefined : ['color-contrast'];
      found(theme, await violations(page, rules));
    }
    found('targets', await page.evaluate(smallTargets, { least: 24, countsSpace: true }));
    found('motion', await page.evaluate(() => [...window.moved]));
    for (const [width, height] of REFLOWED) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => window.gallery.settled());
      found(`${width}`, await page.evaluate(overflowing));
    }
    await page.setViewportSize(DESKTOP.viewport);
    found('da', await page.evaluate(() => window.gallery.foreign()));
    await page.evaluate(() => window.gallery.language('en'));
    if ((await page.evaluate(() => window.gallery.foreign())).length > 0) {
      // What was said before the language changed stays as it was said.
      await gallery.open(page, state, { lang: 'en' });
      found('en', await page.evaluate(() => window.gallery.foreign()));
    }
    await page.evaluate(() => window.gallery.theme('light'));
    found('focus', await unseen(page, seen, true));
  });
});

test('every state fits a phone, with targets for a thumb', { skip: !FULL }, async () => {
  await everyState({ ...PHONE, reducedMotion: 'reduce' }, async (page, state, found) => {
    found('targets', await page.evaluate(smallTargets, { least: 44, countsSpace: true }));
    found('390', await page.evaluate(overflowing));
  });
});

test('the keyboard’s focus is seen where colours are forced', { skip: !FULL }, async () => {
  const seen = { kinds: [] };
  await everyState(
    { ...DESKTOP, reducedMotion: 'reduce', forcedColors: 'active' },
    async (page, state, found) => found('forced', await unseen(page, seen, false)),
    { theme: 'contrast' },
  );
});

test('pictures of every state at every width', { skip: !FULL }, async () => {
  const screens = [
    [
      DESKTOP,
      [
        [1440, 900],
        [1024, 768],
      ],
    ],
    [PHONE, [[390, 844], ...REFLOWED]],
  ];
  for (const lang of ['da', 'en']) {
    for (const [device, sizes] of screens) {
      await everyState(
        { ...device, reducedMotion: 'reduce' },
        async (page, state) => {
          // Opening a state takes longer than all pictures of it: it is opened once a device, and then resized.
          for (const [width, height] of sizes) {
            await page.setViewportSize({ width, height });
            for (const theme of THEMES) {
              await page.evaluate((name) => window.gallery.theme(name), theme);
              await shoot(page, state, `${width}-${theme}-${lang}`);
            }
          }
          await page.setViewportSize(device.viewport);
        },
        { lang },
      );
    }
  }
});

test('all pictures are on one page', { skip: !FULL }, async () => {
  assert.ok((await writeContactSheet(OUT, states)) >= states.length, 'each state has a picture');
});

/** Kinds of elements that have been looked at are not looked at again. */
async function unseen(page, seen, withShadow) {
  await page.keyboard.press('Tab');
  const { missing, kinds } = await page.evaluate(unseenFocus, { known: seen.kinds, withShadow });
  seen.kinds = [...new Set([...seen.kinds, ...kinds])];
  return missing;
}

/**
 * Opens every state and collects what is found wrong; fails with all of it.
 *
 * @param {(page, state: string, found: (where: string, what: string[]) => void) => Promise<void>} look
 */
async function everyState(options, look, query = {}, atOnce = AT_ONCE) {
  const all = [];
  const waiting = states.filter((state) => !options.hasTouch || !mouseStates.includes(state));
  const work = async () => {
    const opened = await newPage(browser, { timezoneId: 'Europe/Copenhagen', ...options });
    await opened.context.addInitScript(watchMotion);
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      const found = (where, what) => all.push(...what.map((one) => `${state} · ${where} · ${one}`));
      await gallery
        .open(opened.page, state, query)
        .catch((error) => found('open', [`${error}`.slice(0, 300)]));
      await look(opened.page, state, found);
      found('errors', opened.complaints.splice(0));
    }
    await opened.context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  assert.ok(all.length === 0, `\n${all.join('\n')}`);
}

async function shoot(page, state, name) {
  await mkdir(OUT + state, { recursive: true });
  await page.screenshot({ path: `${OUT}${state}/${name}.png` });
}
