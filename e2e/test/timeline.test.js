import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { box, message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { fill } from '../long.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const MANY = 1_500;
const FEED = '[data-region="messages"] [role="feed"]';

let torv, browser, maria, asSoeren, asMaria, chat;

before(async () => {
  torv = await Torv.demo();
  [asSoeren, asMaria] = await Promise.all([
    Program.signIn(torv.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.member),
  ]);
  chat = (await asSoeren.openGroup('Lang samtale', asMaria)).id;
  await asSoeren.post(chat, 'Den allerførste: nøglen ligger hos Ågård');
  await fill(torv, { [chat]: MANY }, [asSoeren.me.id, asMaria.me.id]);
  browser = await launch();
  maria = await signedIn(browser, torv.address, torv.people.member);
  await maria.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(maria.page, torv.address, chat);
});

afterEach(() => assertQuiet(maria));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

const frames = (page, count = 4) =>
  page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
  }, count);

const turnWheel = async (page, pixels) => {
  await page.locator(FEED).locator('..').hover();
  await page.mouse.wheel(0, pixels);
  await frames(page, 20);
};

const toTheEnd = (page) =>
  until(async () => {
    await page.locator(FEED).evaluate((feed) => (feed.parentElement.scrollTop = 1e9));
    return (await page.getByRole('button', { name: 'Til de nyeste' }).count()) === 0;
  }, 'the end of the conversation is in view');

/** The messages drawn, each with its place beside the view: above, in or below it. */
const drawn = (page) =>
  page.locator(FEED).evaluate((feed) => {
    const view = feed.parentElement.getBoundingClientRect();
    return [...feed.querySelectorAll('article[data-message-id]')].map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const place = bottom < view.top ? 'above' : top > view.bottom ? 'below' : 'in';
      const isWhole = top >= view.top && bottom <= view.bottom;
      return { id: one.dataset.messageId, seq: Number(one.dataset.seq), text: one.innerText, place, isWhole };
    });
  });

/**
 * The most that the message under the pointer moves, in any frame, while something happens to the conversation.
 *
 * @param {() => Promise<void>} happens returns when it is to be seen
 */
async function shift(page, happens) {
  const whole = (await drawn(page)).filter((one) => one.isWhole);
  const { id } = whole[Math.floor(whole.length / 2)];
  await page.locator(`article[data-message-id="${id}"]`).hover();
  await page.locator(FEED).evaluate((feed, wanted) => {
    const found = () => feed.querySelector(`article[data-message-id="${wanted}"]`);
    const at = found().getBoundingClientRect().top;
    globalThis.shifts = [];
    const look = () => {
      globalThis.shifts.push(found() ? Math.abs(found().getBoundingClientRect().top - at) : Infinity);
      globalThis.looking = requestAnimationFrame(() => setTimeout(look));
    };
    look();
  }, id);
  await happens();
  await frames(page, 10);
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.looking);
    return Math.max(...globalThis.shifts);
  });
}

async function react(id, emoji) {
  await asSoeren.send('PUT', `/conversations/${chat}/messages/${id}/reactions/${encodeURIComponent(emoji)}`);
}

const reacted = (page, id, emoji) =>
  page
    .locator(`article[data-message-id="${id}"]`)
    .getByRole('button', { name: emoji })
    .waitFor({ state: 'attached' });

test('what one reads stays where it is while older messages come, and few rows are drawn', async () => {
  const { page } = maria;
  const isOlder = (url) => url.pathname.endsWith('/messages') && url.searchParams.has('before');
  const height = () => page.locator(FEED).evaluate((feed) => feed.clientHeight);
  await toTheEnd(page);
  for (let i = 0; i < 3; i++) {
    let letThrough;
    const gate = new Promise((done) => (letThrough = done));
    await page.route(isOlder, async (route) => {
      await gate;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => isOlder(new URL(request.url())));
    await page.locator(FEED).evaluate((feed) => (feed.parentElement.scrollTop = 0));
    await asked;
    await frames(page, 10);
    const before = await height();
    const moved = await shift(page, async () => {
      letThrough();
      await until(async () => (await height()) > before + 1_000, 'older ones are there');
    });
    assert.equal(moved, 0);
    await page.unroute(isOlder);
  }
  assert.ok((await page.locator(`${FEED} [data-index]`).count()) < 80);
});

test('what one points at stays where it is when messages above and below it change and arrive', async () => {
  const { page } = maria;
  await toTheEnd(page);
  await turnWheel(page, -1_500);
  const all = await drawn(page);
  const above = all.find((one) => one.place === 'above').id;
  const [within] = all.filter((one) => one.isWhole);
  const mine = (await asMaria.history(chat)).filter((one) => one.author === asMaria.me.id);
  const edited = all.findLast(({ id, place }) => place === 'above' && mine.some((one) => one.id === id));

  const happenings = {
    'a reaction above the view': async () => {
      await react(above, '🎉');
      await reacted(page, above, '🎉');
    },
    'a reaction above it in view': async () => {
      await react(within.id, '🙈');
      await reacted(page, within.id, '🙈');
    },
    'an edit above the view': async () => {
      const markdown = 'Nu er her meget mere at læse. '.repeat(40);
      await asMaria.send('PATCH', `/conversations/${chat}/messages/${edited.id}`, { markdown });
      await until(
        async () =>
          (await drawn(page)).some((one) => one.id === edited.id && one.text.includes('meget mere')),
        'the edit is drawn',
      );
    },
    'new messages at the end': async () => {
      for (let i = 0; i < 3; i++) await asSoeren.postSurely(chat, `ny ${i}`);
      await page.getByRole('button', { name: '3 nye beskeder' }).waitFor();
    },
    'a font that comes late': async () => {
      await page.locator(FEED).evaluate((feed) => (feed.style.letterSpacing = '0.06em'));
      await frames(page, 10);
    },
  };
  for (const [what, happens] of Object.entries(happenings)) {
    const moved = await shift(page, happens);
    assert.equal(moved, 0, what);
  }
  await page.locator(FEED).evaluate((feed) => (feed.style.letterSpacing = ''));
});

test('Ctrl+F finds what was written long ago, tells how far back it has looked, and gives the focus back', async () => {
  const { page } = maria;
  await toTheEnd(page);
  await box(page).focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find i samtalen' });
  await bar.getByRole('textbox').fill('hos aagaard');
  await bar.getByText('Søgt tilbage til').waitFor();
  await bar.getByRole('button', { name: 'Søg længere tilbage' }).click();
  await bar.getByText('1 af 1').waitFor();
  await bar.getByText('Hele samtalen er gennemsøgt').waitFor();
  const first = message(page, 'Den allerførste');
  await until(
    async () => (await drawn(page)).some((one) => one.isWhole && one.text.includes('allerførste')),
    'it is in view',
  );
  const marked = await page.evaluate(() => [...CSS.highlights.get('torv-current')].map(String));
  assert.deepEqual(marked, ['hos Ågård']);

  await bar.getByRole('textbox').fill('pumpehuset');
  await bar.getByText(/^1 af \d{2,}$/).waitFor();
  await page.keyboard.press('Enter');
  await bar.getByText(/^2 af /).waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await bar.getByText(/^(\d+) af \1$/).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[data-pane]').analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );

  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'hidden' });
  assert.equal(await box(page).evaluate((one) => one === document.activeElement), true);
  assert.equal(await page.evaluate(() => CSS.highlights.has('torv-current')), false);
  assert.ok((await first.count()) <= 1);
});

test('several messages selected together are copied with who and when; of one only what is selected', async () => {
  const { page } = maria;
  await asSoeren.postSurely(chat, 'Kopi **et**\n\n- hammer\n- søm');
  await asMaria.postSurely(chat, 'Kopi to');
  await asSoeren.postSurely(chat, 'Kopi tre og mere til');
  await toTheEnd(page);
  await message(page, 'Kopi tre').waitFor();
  const select = (from, to, end) =>
    page.evaluate(
      ([first, last, length]) => {
        const textOf = (words) =>
          [...document.querySelectorAll('article [data-text]')].findLast((one) =>
            one.textContent.includes(words),
          );
        const walker = document.createTreeWalker(textOf(last), NodeFilter.SHOW_TEXT);
        const node = walker.nextNode();
        const begin = document.createTreeWalker(textOf(first), NodeFilter.SHOW_TEXT).nextNode();
        getSelection().setBaseAndExtent(begin, 0, node, length);
      },
      [from, to, end],
    );
  const copied = async () => {
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const time = String.raw`\d+\. \S+ \d{4}, \d\d\.\d\d`;

  await select('Kopi et', 'Kopi tre', 8);
  assert.match(
    await copied(),
    new RegExp(
      `^${asSoeren.me.name}, ${time}\nKopi et\n- hammer\n- søm\n\n${asMaria.me.name}, ${time}\nKopi to\n\n${asSoeren.me.name}, ${time}\nKopi tre$`,
    ),
  );
  await turnWheel(page, -4_000);
  assert.match(await copied(), /^[^\n]+\nKopi et[^]*Kopi tre$/);

  await toTheEnd(page);
  await select('Kopi tre', 'Kopi tre', 8);
  assert.equal(await copied(), 'Kopi tre');
  await page.evaluate(() => getSelection().removeAllRanges());
});

test('who leaps past unread messages is led back to the first of them', async () => {
  const { page } = maria;
  await toTheEnd(page);
  await until(async () => (await asMaria.get(`/conversations/${chat}`)).unread === 0, 'all is read');
  await page.goto(`${torv.address}/`);
  for (let i = 1; i <= 25; i++) await asSoeren.postSurely(chat, `Ulæst ${i}: ${'ord '.repeat(150)}`);
  await open(page, torv.address, chat);
  await message(page, 'Ulæst 1:').waitFor();
  assert.equal(await page.getByRole('button', { name: /nye siden/ }).count(), 0);
  await page.getByRole('button', { name: /nye beskeder$/ }).click();
  await message(page, 'Ulæst 25:').waitFor();
  await page.getByRole('button', { name: /^25 nye siden \d\d\.\d\d$/ }).click();
  await until(
    async () => (await drawn(page)).some((one) => one.isWhole && one.text.includes('Ulæst 1:')),
    'it is in view',
  );
});

test('the strangest texts stay within their message', async () => {
  const { page } = maria;
  const zalgo = `Z${'\u0310\u0352\u0321\u0347'.repeat(60)}algo`;
  for (const text of [zalgo, 'x'.repeat(200), 'مرحبا بالعالم (123) abc', '👍'.repeat(120)])
    await asSoeren.postSurely(chat, text);
  await toTheEnd(page);
  await page.locator(FEED).getByText('مرحبا').waitFor();
  const wide = await page
    .locator(FEED)
    .evaluate((feed) => feed.parentElement.scrollWidth > feed.parentElement.clientWidth);
  assert.equal(wide, false);
  const arabic = page.locator(FEED).getByText('مرحبا');
  assert.equal(await arabic.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  const clip = page.locator(`${FEED} [data-text]`).filter({ hasText: 'algo' }).last();
  assert.equal(await clip.evaluate((one) => getComputedStyle(one).overflowY), 'clip');
});
