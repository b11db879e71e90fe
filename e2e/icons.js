// Draws the icons of the installed client from its sign, web/src/torv.svg: node icons.js
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from './lib.js';

const web = (path) => fileURLToPath(new URL(`../web/${path}`, import.meta.url));
const GROUND = '#0f5f6b';
const sign = (await readFile(web('src/torv.svg'), 'utf8')).trim();
const strokes = sign.replace(/^<svg[^>]*>|<rect[^>]*\/>|<\/svg>$/g, '');

/** The sign on a ground up to the edges, small enough for whatever shape a system cuts out of it. */
const filled = (scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${GROUND}"/>` +
  `<g transform="translate(16 16) scale(${scale}) translate(-16.7 -17)">${strokes}</g></svg>`;

/** One of Fluent's pictures on a round ground, as systems show shortcuts. */
const shortcut = async (name) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="${GROUND}"/>` +
  `<path transform="translate(10 10)" fill="#fff" d="${await fluentPath(name)}"/></svg>`;

const icons = {
  'icon-192': [192, sign],
  'icon-512': [512, sign],
  'maskable-512': [512, filled(0.84)],
  'apple-touch-icon': [180, filled(0.9)],
  'favicon-48': [48, sign],
  'shortcut-chat': [96, await shortcut('ChatFilled')],
  'shortcut-teams': [96, await shortcut('PeopleTeamFilled')],
  'shortcut-people': [96, await shortcut('PeopleFilled')],
};

await mkdir(web('public/icons'), { recursive: true });
const browser = await launch();
const page = await browser.newPage();
for (const [name, [size, svg]] of Object.entries(icons)) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html, body { margin: 0; background: transparent } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await writeFile(web(`public/icons/${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();

/** The outline of an icon of the library that the client uses, on a field of 20. */
async function fluentPath(name) {
  const folder = web('node_modules/@fluentui/react-icons/lib/icons/');
  for (const file of await readdir(folder)) {
    if (!/^chunk-\d+\.js$/.test(file)) continue;
    const found = new RegExp(`\\b${name} = [^[]*\\["([^"]+)"\\]`).exec(await readFile(folder + file, 'utf8'));
    if (found) return found[1];
  }
  throw new Error(`${name} is not among Fluent's icons`);
}
