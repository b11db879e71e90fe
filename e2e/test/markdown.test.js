import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const ATTACKS = [
  '<script>alert(1)</script> a0',
  '<img src=x onerror="alert(1)"> a1',
  '[a2](javascript:alert(1))',
  '![a3](javascript:alert(1))',
  '<svg/onload=alert(1)> a4',
  '[a5](data:text/html,<script>alert(1)</script>)',
  '[a6](https://example.org" onmouseover="alert(1))',
  '`<iframe srcdoc="<script>alert(1)</script>">` a7',
  '[a8](JaVaScRiPt&colon;alert(1)) [a8](&#106;avascript:alert(1)) [a8](\tjavascript:alert(1))',
  '<a href="javascript:alert(1)">a9</a>',
];

let torv, browser, soeren, asSoeren, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  chat = (await asSoeren.openGroup('Tegn', await Program.signIn(torv.address, torv.people.member))).id;
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  await open(soeren.page, torv.address, chat);
});

afterEach(() => assertQuiet(soeren));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('every construct of Torv Markdown becomes what it means', async () => {
  const expected = {
    'x1 **fed**': ['strong', 'fed'],
    'x2 *kursiv*': ['em', 'kursiv'],
    'x3 ~~væk~~': ['del, s', 'væk'],
    'x4 `kode`': ['code', 'kode'],
    'x5\n\n```js\nlet a;\n```': ['pre code', 'let a;'],
    'x6\n\n> citat': ['blockquote', 'citat'],
    'x7\n\n- punkt': ['ul li', 'punkt'],
    'x8\n\n1. nummer': ['ol li', 'nummer'],
    'x9\n\n| a | b |\n|---|---|\n| celle | 2 |': ['table td', 'celle'],
    'y1 [link](https://example.org/)': ['a[href="https://example.org/"]', 'link'],
    'y2 https://example.org/nøgen': ['a[href^="https://example.org/n"]', 'example.org'],
    'y3\n\n- [x] gjort': ['[role="img"][aria-label="Udført:"]', ''],
    'y4\n\n# Overskrift': ['h1, h2, h3, h4, h5, h6, strong, [role="heading"]', 'Overskrift'],
    'y5\n\n---\n\nunder': ['hr', ''],
  };
  for (const markdown of Object.keys(expected)) await asSoeren.postSurely(chat, markdown);
  const missing = [];
  for (const [markdown, [selector, text]] of Object.entries(expected)) {
    const article = message(soeren.page, markdown.slice(0, 2));
    await article.waitFor();
    if ((await article.locator(selector).filter({ hasText: text }).count()) === 0) missing.push(markdown);
  }
  assert.deepEqual(missing, []);
});

test('what looks like a script is text', async () => {
  for (const attack of ATTACKS) await asSoeren.postSurely(chat, attack);
  for (let i = 0; i < ATTACKS.length; i++) await message(soeren.page, `a${i}`).waitFor();
  await message(soeren.page, 'a0').getByText('<script>alert(1)</script>').waitFor();
  await message(soeren.page, 'a1').getByText('<img src=x').waitFor();
  for (const link of await soeren.page.locator('article a').all()) {
    assert.match((await link.getAttribute('href')) ?? '', /^(https?:|mailto:|\/|$)/);
  }
  const forbidden =
    'article :is(script, iframe, object, embed, [onerror], [onload], [onmouseover], [srcdoc])';
  assert.equal(await soeren.page.locator(forbidden).count(), 0);
  assert.equal(await soeren.page.locator('article img[src^="javascript"]').count(), 0);
});
