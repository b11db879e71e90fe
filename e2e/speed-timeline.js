import { Program } from './program.js';
import { launch, signIns, signedIn, until } from './lib.js';
import { box, open } from './conversation.js';
import { fill } from './long.js';
import { Torv } from './torv.js';
import { traced } from './trace.js';

/**
 * Measures a conversation of many messages with Chromium's own traces: the longest task while scrolling, loading, jumping and
 * receiving; how far what one reads moves when something happens above it; a key stroke; changing between conversations.
 *
 *   node speed-timeline.js [messages]              starts a demo of its own
 *   TORV_ADDRESS=… TORV_DATA=… node speed-timeline.js   on one that runs, whose data directory has the sign-ins;
 *   TORV_PAGE=… when the client comes from elsewhere, as from vite preview
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const NAME = `Lang samtale ${COUNT}`;

/** The long conversation, made when it is not there yet. */
async function longConversation(torv, mine, ...others) {
  const { conversations } = await mine.get('/bootstrap');
  const found = conversations.find((one) => one.name === NAME);
  if (found) return found.id;
  const { id } = await mine.openGroup(NAME, ...others);
  await fill(
    torv,
    { [id]: COUNT },
    [mine, ...others].map((one) => one.me.id),
  );
  return id;
}

const scroller = (page) => page.locator('[data-region="messages"] [role="feed"]').locator('..');

async function frames(page, count = 2) {
  await page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
  }, count);
}

async function settled(page) {
  await frames(page, 30);
}

/** Turns the wheel until the first message is reached. */
async function wheelToTop(page, step = 5_000, most = 1_000) {
  await scroller(page).hover();
  for (let i = 0; i < most; i++) {
    await page.mouse.wheel(0, -step);
    await frames(page, 1);
    if (i % 20 === 0 && (await scroller(page).evaluate((one) => one.scrollTop)) === 0) {
      await frames(page, 20);
      if ((await scroller(page).evaluate((one) => one.scrollTop)) === 0) break;
    }
  }
}

async function wheel(page, step, count) {
  await scroller(page).hover();
  for (let i = 0; i < count; i++) {
    await page.mouse.wheel(0, step);
    await frames(page, 1);
  }
}

/** How far a message in the middle of the view moves, at most, from now until the work and what follows it are done. */
export async function shiftDuring(page, work) {
  await page.evaluate(() => {
    const feed = document.querySelector('[data-region="messages"] [role="feed"]');
    const view = feed.parentElement.getBoundingClientRect();
    const inView = [...feed.querySelectorAll('article[data-message-id]')].filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });
    const anchor = inView[Math.floor(inView.length / 2)];
    const id = anchor.dataset.messageId;
    const at = anchor.getBoundingClientRect().top;
    const watch = (globalThis.watching = { most: 0, lost: 0, isOn: true });
    const look = () => {
      const now = feed.querySelector(`article[data-message-id="${id}"]`);
      if (now) watch.most = Math.max(watch.most, Math.abs(now.getBoundingClientRect().top - at));
      else watch.lost++;
      if (watch.isOn) requestAnimationFrame(() => setTimeout(look));
    };
    look();
  });
  await work();
  await settled(page);
  return page.evaluate(() => {
    globalThis.watching.isOn = false;
    const { most, lost } = globalThis.watching;
    return lost > 0 ? Infinity : Math.round(most * 100) / 100;
  });
}

/** Milliseconds from pressing a conversation in the list until its messages are painted; undefined when it has none. */
function opening(page, id) {
  return page.evaluate(async (target) => {
    const first = () => document.querySelector('[data-region="messages"] article')?.dataset.key;
    const before = first();
    const since = performance.now();
    document.querySelector(`nav a[href="/c/${target}"]`).click();
    while (!first() || first() === before) {
      await new Promise((done) => requestAnimationFrame(done));
      if (performance.now() - since > 3_000) return undefined;
    }
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
    return performance.now() - since;
  }, id);
}

/** Opens each in turn. */
async function openings(page, ids) {
  const all = [];
  for (const id of ids) {
    all.push(await opening(page, id));
    await settled(page);
  }
  return all.filter((one) => one !== undefined);
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;

async function main() {
  const own = process.env.TORV_ADDRESS ? undefined : await Torv.demo();
  const address = process.env.TORV_ADDRESS ?? own.address;
  const people = own?.people ?? (await signIns(process.env.TORV_DATA));
  const [mine, other, third] = await Promise.all(
    [people.member, people.owner, people.administrator].map((one) => Program.signIn(address, one)),
  );
  const id = await longConversation(own, mine, other, third);
  /** Two write by turns, so that nobody writes faster than a person may. */
  const receive = async (count) => {
    for (let i = 0; i < count; i++)
      await (i % 2 ? other : third).postSurely(id, `Besked ${i}: ruten er ændret igen`);
  };
  const browser = await launch();
  const shown = process.env.TORV_PAGE ?? address;
  const { page } = await signedIn(browser, shown, people.member);
  const figures = {};
  const task = async (what, work) => {
    const { longest, over, cpu } = await traced(page, work);
    figures[`longest task, ${what}`] = `${ms(longest)} (of the processor ${ms(cpu)}), over 50 ms: ${over}`;
    console.log(what, figures[`longest task, ${what}`]);
  };
  try {
    await open(page, shown, id);
    await settled(page);
    await task('scrolling up through everything', () => wheelToTop(page));
    console.log(
      'at the top:',
      await scroller(page).evaluate((one) => one.querySelector('article').innerText.slice(0, 60)),
      await scroller(page).evaluate((one) => one.scrollHeight),
    );
    await task('scrolling down 200 steps', () => wheel(page, 700, 200));
    await task('scrolling up 100 steps', () => wheel(page, -700, 100));
    await task('dragging the scroll bar', async () => {
      for (const share of [0.1, 0.9, 0.3, 0.7, 0.5]) {
        await scroller(page).evaluate((one, part) => (one.scrollTop = one.scrollHeight * part), share);
        await frames(page, 10);
      }
    });
    const drawn = await page.locator('[data-region="messages"] [data-index]').count();
    figures['rows drawn'] = drawn;
    await task('receiving 30 while scrolled up', async () => {
      await receive(30);
      await settled(page);
    });
    await task('jumping to the newest', async () => {
      await page
        .getByRole('button', { name: /nye|nyeste/i })
        .last()
        .click();
      await settled(page);
    });
    await task('receiving 30 at the end', async () => {
      await receive(30);
      await settled(page);
    });
    await task('typing', async () => {
      await box(page).click();
      await page.evaluate(() => {
        globalThis.keys = [];
        new PerformanceObserver((list) =>
          globalThis.keys.push(...list.getEntries().map((one) => one.toJSON())),
        ).observe({
          type: 'event',
          durationThreshold: 16,
        });
        globalThis.strokes = [];
        addEventListener(
          'keydown',
          () => {
            const since = performance.now();
            requestAnimationFrame(() => {
              const drawing = performance.now();
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () =>
                globalThis.strokes.push({
                  painted: performance.now() - since,
                  frame: performance.now() - drawing,
                });
              port2.postMessage(0);
            });
          },
          true,
        );
      });
      for (let i = 0; i < 80; i++) {
        await box(page).press('abcdefghij'[i % 10]);
        await frames(page, 2);
      }
    });
    const strokes = await page.evaluate(() => globalThis.strokes);
    const keys = await page.evaluate(() => globalThis.keys.filter((one) => one.name === 'keydown'));
    figures['key stroke to paint, median and most'] =
      `${ms(median(strokes.map((one) => one.painted)))}, ${ms(Math.max(...strokes.map((one) => one.painted)))}`;
    figures['key strokes that took over 16 ms by event timing'] = `${keys.length} of ${strokes.length}`;
    await box(page).fill('');

    await wheel(page, -400, 10);
    await settled(page);
    const feed = await mine.get(`/conversations/${id}/messages?limit=100`);
    const ids = await page
      .locator('[data-region="messages"] article[data-message-id]')
      .evaluateAll((all) => all.map((one) => one.dataset.messageId));
    const inSight = await page.evaluate(() => {
      const view = document
        .querySelector('[data-region="messages"] [role="feed"]')
        .parentElement.getBoundingClientRect();
      return [...document.querySelectorAll('[data-region="messages"] article[data-message-id]')]
        .filter(
          (one) =>
            one.getBoundingClientRect().top >= view.top && one.getBoundingClientRect().bottom <= view.bottom,
        )
        .map((one) => one.dataset.messageId);
    });
    const above = ids[1];
    const within = inSight[1];
    const shift = async (what, work) => {
      figures[`shift, ${what}`] = `${await shiftDuring(page, work)} px`;
      console.log('shift', what, figures[`shift, ${what}`]);
    };
    const react = (message, emoji) =>
      other.send('PUT', `/conversations/${id}/messages/${message}/reactions/${encodeURIComponent(emoji)}`);
    await shift('reactions above the view', () => react(above, '🎉').then(() => react(ids[2], '🎉')));
    await shift('a reaction within the view, above', () => react(within, '🙈'));
    await shift('an edit above the view', async () => {
      const own = feed.messages.find((one) => ids.slice(0, 8).includes(one.id) && one.author === mine.me.id);
      if (own)
        await mine.send('PATCH', `/conversations/${id}/messages/${own.id}`, {
          markdown: 'Nu er der meget mere at læse her. '.repeat(30),
        });
    });
    await shift('messages arriving', async () => {
      await receive(5);
    });
    await shift('a font arriving late', () =>
      page.evaluate(() => (document.documentElement.style.setProperty('font-size', '17px'), 0)),
    );
    const links = await page
      .locator('nav a[href^="/c/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href').slice(3)));
    const others = links.filter((one) => one !== id).slice(0, 8);
    const first = await openings(page, others);
    const again = await openings(page, [...others].reverse());
    const long = await openings(page, [id, others[1], id, others[1], id]);
    figures['uncached conversation, median and most'] = `${ms(median(first))}, ${ms(Math.max(...first))}`;
    figures['cached conversation, median and most'] = `${ms(median(again))}, ${ms(Math.max(...again))}`;
    figures['the long one, cached, median and most'] = `${ms(median(long))}, ${ms(Math.max(...long))}`;
  } finally {
    console.table(figures);
    await browser.close();
    await own?.kill();
  }
}

await main();
