import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { box, open, textIn } from './conversation.js';
import { launch, signedIn, until } from './lib.js';
import { fill } from './long.js';
import { Program } from './program.js';
import { Torv } from './torv.js';
import { traced } from './trace.js';

/**
 * Measures with Chromium's own traces what a key stroke costs where messages are written, in a conversation of 5,000 messages and
 * with texts as big as a message may be: prints a table, and with --write puts it into docs/performance/typing.md.
 */
const MESSAGES = 5_000;
const KEYS = 80;
const GOAL = 16;
/** By then the last letter is on the server. */
const SAVED_MILLIS = 4_000;
const PAGE = fileURLToPath(new URL('../docs/performance/typing.md', import.meta.url));

const WORDS = 'Vi mødes ved pumpehuset klokken otte, og husk nøglen til skuret. ';
const cells = (rows, columns) =>
  Array.from({ length: rows }, (_, row) => `|${` ${row} |`.repeat(columns)}`).join('\n');
const table = (rows, columns) => {
  const [first, ...rest] = cells(rows, columns).split('\n');
  return [first, `|${' --- |'.repeat(columns)}`, ...rest].join('\n');
};

/** What stands in the box while somebody types, and where: at its end, or where a key takes the cursor. */
const STATES = {
  'an empty box': '',
  'a formatted text of 4 KB': Array.from(
    { length: 20 },
    (_, i) => `**Punkt ${i}** ${WORDS}\n\n- *nøgle*\n- [x] bil\n\n> ${WORDS}`,
  ).join('\n\n'),
  'one paragraph of 27 KB': WORDS.repeat(410),
  '270 paragraphs, 27 KB': Array.from({ length: 270 }, () => WORDS.trim()).join('\n\n'),
  'a table of 1,000 cells': table(100, 10),
  'a table of 27 KB, shown as its Markdown': table(450, 10),
  'code of 15 KB, coloured': `\`\`\`java\n${'final int n = 42; // tæl\n'.repeat(600)}\`\`\``,
  'quotes 100 deep': `${'> '.repeat(100)}citat`,
};

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** The main thread's work from one key stroke to the next, of each but the first, in milliseconds. */
function costs(events) {
  const downs = events.filter(
    (one) => one.name === 'EventDispatch' && one.args?.data?.type === 'keydown' && one.dur !== undefined,
  );
  const [main] = downs;
  if (!main) return [];
  const tasks = events.filter(
    (one) => one.name === 'RunTask' && one.pid === main.pid && one.tid === main.tid && one.dur,
  );
  const starts = downs.map((one) => one.ts).sort((a, b) => a - b);
  return starts.slice(1, -1).map((from, i) => {
    const to = starts[i + 2];
    return tasks
      .filter(({ ts, dur }) => ts + dur > from && ts < to)
      .reduce((sum, { ts, dur }) => sum + (Math.min(ts + dur, to) - Math.max(ts, from)) / 1_000, 0);
  });
}

async function frames(page, count) {
  await page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
  }, count);
}

/** Takes the draft away as another device would, when the last letter has been saved. */
async function withoutDraft(mine, page, id) {
  await new Promise((done) => setTimeout(done, SAVED_MILLIS));
  const written = await textIn(box(page));
  await until(async () => {
    const found = (await mine.get('/drafts')).items.find((one) => one.conversation === id);
    if (!found) return true;
    await mine.send('PUT', `/drafts/${id}`, { markdown: '', changes: found.version }).catch(() => undefined);
    return false;
  }, 'the draft is gone');
  await until(async () => (await textIn(box(page))) !== written, 'the box is empty');
}

async function main() {
  const torv = await Torv.demo();
  const browser = await launch();
  try {
    const [mine, other] = await Promise.all(
      [torv.people.member, torv.people.owner].map((one) => Program.signIn(torv.address, one)),
    );
    const { id } = await mine.openGroup('Lang samtale', other);
    await fill(torv, { [id]: MESSAGES }, [mine.me.id, other.me.id]);
    const { page } = await signedIn(browser, torv.address, torv.people.member);
    const rows = [];
    for (const [what, text] of Object.entries(STATES)) {
      await open(page, torv.address, id);
      await page.locator('.ProseMirror[data-composer]').waitFor();
      await box(page).focus();
      const since = performance.now();
      if (text) {
        // As another device's draft would come: as Markdown.
        await mine.send('PUT', `/drafts/${id}`, { markdown: text });
        await until(async () => (await textIn(box(page))) !== '', `the box holds ${what}`);
        await frames(page, 30);
      }
      const opening = performance.now() - since;
      await box(page).press('Control+End');
      if (what.startsWith('code') || what.includes('cells')) await box(page).press('ArrowUp');
      await frames(page, 30);
      const { events, longest } = await traced(page, async () => {
        for (let i = 0; i < KEYS; i++) {
          await page.keyboard.press('abcdefghi '[i % 10]);
          await frames(page, 2);
        }
        await frames(page, 20);
      });
      const all = costs(events);
      const middle = median(all);
      rows.push(
        `| ${what} | ${ms(middle)} | ${ms(Math.max(...all))} | ${ms(longest)} | ${middle < GOAL ? '✓' : '**missed**'} |`,
      );
      console.log(rows.at(-1), Math.round(opening));
      await withoutDraft(mine, page, id);
    }
    write(rows);
  } finally {
    await browser.close();
    await torv.kill();
  }
}

function write(rows) {
  const page = `# What a key stroke costs

Made by \`node e2e/speed-typing.js --write\` with Chromium on ${cpus().length} cores of ${cpus()[0]?.model.trim()}, on which the server and its database run too, in a
conversation of ${MESSAGES.toLocaleString('en')} messages at 1440 × 900. Counted is all work of the page's main thread from one key stroke to the next: what the key does,
drawing, and whatever else falls into that time. ${KEYS} keys each; the goal is ${GOAL} ms.

| in the box | median | most | longest task | |
|---|---|---|---|---|
${rows.join('\n')}
`;
  if (process.argv.includes('--write')) writeFileSync(PAGE, page);
  else console.log(page);
}

await main();
