import { launch, signedIn, signIns } from './lib.js';

/**
 * Measures how fast Indsigt opens on a Torv that runs, for its administrator: from the address, and from the rail, until every
 * drawing stands there. Prints a table; docs/performance/insights.md says what it was last.
 *
 *   TORV_ADDRESS=… TORV_DATA=… node speed-insights.js
 */
const RUNS = 7;

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const line = (what, all) =>
  console.log(`| ${what} | ${Math.round(median(all))} ms | ${Math.round(Math.max(...all))} ms |`);

/** Notes in the page when a first curve and when all that is drawn on the page stands there. */
function noteDrawings() {
  globalThis.drawn = {};
  const wanted = ['Udvikling', 'Udbredelse', 'Hvad I bruger', 'Hvornår I skriver', 'Enheder'];
  const look = () => {
    const there = new Set();
    for (const section of document.querySelectorAll('main section'))
      if (section.querySelector('[role=img], table, ul, dl'))
        there.add(section.querySelector('h2')?.textContent);
    for (const [name, all] of Object.entries({ first: wanted.slice(0, 1), all: wanted }))
      if (all.every((one) => there.has(one)) && !(name in globalThis.drawn)) {
        globalThis.drawn[name] = undefined;
        requestAnimationFrame(() => setTimeout(() => (globalThis.drawn[name] = performance.now())));
      }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function drawn(page) {
  await page.waitForFunction(() => globalThis.drawn?.all);
  return page.evaluate(() => globalThis.drawn);
}

const address = process.env.TORV_ADDRESS;
const { administrator } = await signIns(process.env.TORV_DATA);
const browser = await launch();
try {
  const { context, page } = await signedIn(browser, address, administrator);
  await context.addInitScript(noteDrawings);
  const opened = [];
  for (let i = 0; i < RUNS; i++) {
    await page.goto(`${address}/insights`, { waitUntil: 'commit' });
    opened.push(await drawn(page));
    await page.waitForLoadState('networkidle');
  }
  const calls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => one.name.includes('/api/'))
      .map(
        (one) =>
          `${new URL(one.name).pathname}: ${Math.round(one.startTime)} + ${Math.round(one.duration)} ms`,
      ),
  );
  const fromRail = [];
  for (let i = 0; i < RUNS; i++) {
    await page.goto(address);
    await page.getByRole('link', { name: 'Indsigt' }).waitFor();
    await page.waitForLoadState('networkidle');
    const since = await page.evaluate(() => {
      globalThis.drawn = {};
      return performance.now();
    });
    await page.getByRole('link', { name: 'Indsigt' }).click();
    fromRail.push((await drawn(page)).all - since);
  }
  console.log('| what | median | most |\n|---|---|---|');
  line(
    'from the address until the first drawing',
    opened.map((one) => one.first),
  );
  line(
    'from the address until all drawings',
    opened.map((one) => one.all),
  );
  line('from the rail until all drawings', fromRail);
  console.log(`\nCalls of the last: ${calls.join(', ')}`);
} finally {
  await browser.close();
}
