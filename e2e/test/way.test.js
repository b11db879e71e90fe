import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { box, message, open, write, textIn } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let torv, browser, asMaria, asSoeren, chat, group, team;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  const { people } = torv;
  asMaria = await Program.signIn(torv.address, people.member);
  asSoeren = await Program.signIn(torv.address, people.owner);
  chat = await asMaria.send('POST', '/chats', { members: [asSoeren.me.id] });
  group = await asMaria.openGroup('Julefrokosten', asSoeren);
  await asSoeren.post(chat.id, 'Hvem har nøglen til depotet?');
  await asSoeren.post(group.id, 'Skal vi tage den på fredag?');
  ({
    teams: [team],
  } = await asMaria.get('/bootstrap'));
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

/** A page of Maria's, for the length of one test. */
async function withMaria(work, options) {
  const opened = await signedIn(browser, torv.address, torv.people.member, options);
  try {
    await work(opened.page, opened);
    assertQuiet(opened);
  } finally {
    await opened.context.close();
  }
}

const finder = (page) => page.getByRole('combobox', { name: 'Søg eller gå til' });
const rowOf = (page, conversation) =>
  page.locator(`[data-region=list] [data-conversation="${conversation}"]`);
const pathOf = (page) => new URL(page.url()).pathname;
const atPath = (page, path) =>
  until(() => pathOf(page) === path, `the address is ${path}, and not ${pathOf(page)}`);
const focusIn = (page, selector) =>
  until(
    () => page.evaluate((one) => document.activeElement?.closest(one) !== null, selector),
    `the focus is in ${selector}`,
  );

test('Ctrl+K goes to a person by any spelling, does what one asks for, and gives the focus back', async () => {
  await withMaria(async (page) => {
    await open(page, torv.address, group.id);
    await page.keyboard.press('Control+K');
    await finder(page).fill('soeren');
    const first = page.getByRole('option').first();
    await until(async () => (await first.innerText()).includes(asSoeren.me.name), 'Søren is the first');
    assert.equal(await first.locator('mark').innerText(), asSoeren.me.name.split(' ')[0]);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('listbox').count(), 0);
    await focusIn(page, '[data-composer]');

    await page.keyboard.press('Control+K');
    await finder(page).fill('optaget');
    await page.getByRole('option', { name: 'Sæt status: Optaget' }).waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await asMaria.get('/me')).presence === 'busy', 'she is busy');

    await page.keyboard.press('Control+K');
    await finder(page).fill('bobler');
    await page.getByRole('option', { name: /^Bobler/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+K');
    await finder(page).fill('liste');
    await page.getByRole('option', { name: /^Liste/ }).waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+K');
    await finder(page).fill('xqzt');
    await page.getByText('Intet fundet for »xqzt«').waitFor();
    await page.keyboard.press('Escape');
  });
});

test('what the server finds comes below what is shown', async () => {
  const known = new Set((await asMaria.get('/bootstrap')).conversations.flatMap(({ people }) => people));
  const { people } = await asMaria.get('/people?limit=30');
  const stranger = people.find(({ id }) => id !== asMaria.me.id && !known.has(id));
  await withMaria(async (page) => {
    let answer;
    await page.route(/\/api\/people\?q=/, async (route) => {
      await new Promise((go) => (answer = go));
      await route.continue();
    });
    await page.keyboard.press('Control+K');
    await finder(page).fill(stranger.name);
    await until(() => answer, 'the server is asked');
    const options = () => page.getByRole('option').allInnerTexts();
    const before = await options();
    answer();
    await page.getByRole('group', { name: 'Personer' }).getByRole('option').first().waitFor();
    const now = await options();
    assert.deepEqual(now.slice(0, before.length), before);
    assert.ok(now[before.length].startsWith(stranger.name));
  });
});

test('every list is one stop of the Tab key, and arrows move in it', async () => {
  await withMaria(async (page) => {
    await open(page, torv.address, group.id);
    const stops = (region) =>
      page.locator(`[data-region=${region}] [data-row]`).evaluateAll((rows) => ({
        all: rows.length,
        stops: rows.filter((row) => row.tabIndex === 0).length,
      }));
    for (const region of ['rail', 'list']) {
      const { all, stops: count } = await stops(region);
      assert.ok(all > 2, `${region} has rows`);
      assert.equal(count, 1, `${region} is one stop`);
    }
    await rowOf(page, group.id).focus();
    const at = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-region=list] [data-row]')].indexOf(document.activeElement),
      );
    await page.keyboard.press('Home');
    assert.equal(await at(), 0);
    await page.keyboard.press('ArrowDown');
    assert.equal(await at(), 1);
    await page.keyboard.press('End');
    assert.equal(await at(), (await stops('list')).all - 1);
    assert.equal((await stops('list')).stops, 1);
    await rowOf(page, group.id).focus();
    await page.keyboard.press('ArrowRight');
    await focusIn(page, '[data-beside]');
    await page.keyboard.press('ArrowLeft');
    await focusIn(page, `[data-conversation="${group.id}"]`);
  });
});

test('the keys lead everywhere, and what is typed lands in the box', async () => {
  await withMaria(async (page) => {
    await open(page, torv.address, group.id);
    const seen = new Set();
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('F6');
      seen.add(await page.evaluate(() => document.activeElement.closest('[data-region]')?.dataset.region));
    }
    assert.deepEqual([...seen].sort(), ['list', 'messages', 'rail', 'top', 'write']);

    await page.keyboard.press('Control+Shift+3');
    await atPath(page, '/teams');
    await page.keyboard.press('Control+Shift+4');
    await atPath(page, '/people');
    await page.keyboard.press('Alt+N');
    await page.getByRole('dialog', { name: 'Ny samtale' }).waitFor();
    await page.keyboard.press('Escape');

    await open(page, torv.address, group.id);
    const ids = await page
      .locator('[data-region=list] [data-conversation]')
      .evaluateAll((rows) => rows.map((row) => row.dataset.conversation));
    await page.keyboard.press('Alt+ArrowDown');
    await atPath(page, `/c/${ids[ids.indexOf(group.id) + 1]}`);
    await page.keyboard.press('Alt+ArrowUp');
    await atPath(page, `/c/${group.id}`);

    await page.locator('[contenteditable=true][data-composer]').waitFor();
    await rowOf(page, group.id).focus();
    await page.keyboard.type('Ja');
    await until(async () => (await textIn(box(page))) === 'Ja', 'both letters are in the box');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Tastaturgenveje' });
    await sheet.waitFor();
    await sheet.getByText('Gå til Teams').waitFor();
    await page.keyboard.press('Escape');
  });
});

test('AltGr writes a character and is no shortcut', async () => {
  await withMaria(async (page) => {
    await open(page, torv.address, group.id);
    const isTaken = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        altKey: true,
        ctrlKey: true,
        modifierAltGraph: true,
        bubbles: true,
        cancelable: true,
      });
      return !document.activeElement.dispatchEvent(event);
    });
    assert.equal(isTaken, false);
    assert.equal(pathOf(page), `/c/${group.id}`);
  });
});

test('going back is always right: threads, tabs and what was looked at', async () => {
  const root = await asSoeren.post(group.id, 'Hvem tager salaten?');
  await asSoeren.post(group.id, 'Jeg gør', { replyTo: root.id });
  await withMaria(async (page) => {
    await open(page, torv.address, chat.id);
    await rowOf(page, group.id).click();
    await atPath(page, `/c/${group.id}`);
    await message(page, 'Hvem tager salaten?').getByRole('link', { name: /svar/ }).click();
    await atPath(page, `/c/${group.id}/t/${root.id}`);
    // Not of which group: this device does not remember, so others may read its history.
    await until(async () => /Tråd · Chat · Torv$/.test(await page.title()), 'the title tells of the thread');
    await page.getByRole('complementary', { name: 'Tråd' }).getByRole('button', { name: 'Luk' }).click();
    await atPath(page, `/c/${group.id}`);
    await page.goBack();
    await atPath(page, `/c/${chat.id}`);
    await page.goForward();
    await atPath(page, `/c/${group.id}`);

    await page.goto(`${torv.address}/teams/${team.id}`);
    await page.getByRole('link', { name: 'Medlemmer', exact: true }).click();
    await atPath(page, `/teams/${team.id}/members`);
    await until(async () => (await page.title()).includes(team.name), 'the title names the team');
    await page.goBack();
    await atPath(page, `/teams/${team.id}`);
    assert.equal(
      await page.getByRole('link', { name: 'Kanaler', exact: true }).getAttribute('aria-current'),
      'page',
    );
  });
});

test('addresses open in a tab of their own, and what is not there is said in words', async () => {
  await withMaria(async (page, { context }) => {
    await page.goto(torv.address);
    const tab = async (open) => {
      const [opened] = await Promise.all([context.waitForEvent('page'), open()]);
      return opened;
    };
    const byKey = await tab(() => rowOf(page, group.id).click({ modifiers: ['Control'] }));
    await atPath(byKey, `/c/${group.id}`);
    await message(byKey, 'Skal vi tage den på fredag?').waitFor();
    await byKey.close();
    const byWheel = await tab(() =>
      page.getByRole('navigation', { name: 'Steder' }).getByText('Teams').click({ button: 'middle' }),
    );
    await atPath(byWheel, '/teams');
    await byWheel.close();
    await page.goto(`${torv.address}/teams/${team.id}`);
    const members = await tab(() =>
      page.getByRole('link', { name: 'Medlemmer', exact: true }).click({ modifiers: ['Control'] }),
    );
    await atPath(members, `/teams/${team.id}/members`);
    await members.close();
    await page.keyboard.press('Control+K');
    await finder(page).fill('julefrok');
    await page.getByRole('option', { name: /Julefrokosten/ }).waitFor();
    const found = await tab(() => page.keyboard.press('Control+Enter'));
    await atPath(found, `/c/${group.id}`);
    await found.close();

    const nowhere = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b';
    for (const path of [
      '/no/such/place',
      `/c/${nowhere}`,
      `/teams/${nowhere}`,
      `/people/${nowhere}`,
      `/units/${nowhere}`,
      `/teams/${team.id}/no-tab`,
      '/settings/no-section',
    ]) {
      await page.goto(torv.address + path);
      await page
        .getByText('Her er der ikke noget')
        .waitFor({ timeout: 10_000 })
        .catch(() => assert.fail(`${path} says nothing`));
      await page
        .getByRole('button', { name: /start|forfra|Til/i })
        .first()
        .waitFor();
    }
  });
});

test('the wheel and Ctrl open a conversation, a team and a person in a tab of their own, and this one stays', async () => {
  await withMaria(async (page, { context }) => {
    const places = [
      ['/', `[data-region=list] [data-conversation="${group.id}"]`, `/c/${group.id}`],
      ['/teams', `a[href="/teams/${team.id}"]`, `/teams/${team.id}`],
      ['/people', `a[href="/people/${asSoeren.me.id}"]`, `/people/${asSoeren.me.id}`],
    ];
    for (const [from, link, to] of places) {
      await page.goto(torv.address + from);
      for (const how of [{ button: 'middle' }, { modifiers: ['Control'] }]) {
        const [opened] = await Promise.all([
          context.waitForEvent('page'),
          page.locator(link).first().click(how),
        ]);
        await atPath(opened, to);
        await opened.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
        assert.equal(pathOf(page), from);
        await opened.close();
      }
    }
  });
});

test('what is searched for among teams stands in the address', async () => {
  await withMaria(async (page) => {
    await page.goto(`${torv.address}/teams/find`);
    const search = page.getByRole('main').getByRole('searchbox');
    await search.fill(team.name.slice(0, 4));
    await until(
      () => new URL(page.url()).searchParams.get('q') === team.name.slice(0, 4),
      'the address has the words',
    );
    await page.reload();
    assert.equal(await search.inputValue(), team.name.slice(0, 4));
    await page.getByRole('link', { name: team.name }).first().click();
    await page.goBack();
    assert.equal(await search.inputValue(), team.name.slice(0, 4));
  });
});

test('the list keeps its filter while the browser is open, and the rail its order for good', async () => {
  await withMaria(async (page) => {
    const channels = page.getByRole('button', { name: 'Kanaler', exact: true });
    await channels.click();
    await until(async () => (await rowOf(page, group.id).count()) === 0, 'the group is not shown');
    await page.reload();
    await channels.waitFor();
    assert.equal(await channels.getAttribute('aria-pressed'), 'true');
    await channels.click();
    await rowOf(page, group.id).waitFor();

    const doors = () => page.getByRole('navigation', { name: 'Steder' }).getByRole('link').allInnerTexts();
    const [, above, moving] = await doors();
    await page
      .getByRole('navigation', { name: 'Steder' })
      .getByRole('link', { name: moving })
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Flyt op' }).click();
    await until(async () => (await doors())[1] === moving, 'it stands one further up');
    await page.reload();
    await until(async () => (await doors())[2]?.endsWith(above.split('\n').at(-1)), 'the order is kept');
  });
});

test('on a phone a finger that rests opens the menu of a line, which stays when the finger is lifted', async () => {
  await withMaria(async (page, { context }) => {
    const client = await context.newCDPSession(page);
    const rest = async (target, { wait }) => {
      const { x, y, width, height } = await target.boundingBox();
      const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await wait();
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const sheet = page.getByRole('dialog', { name: 'Julefrokosten' });
    await rest(rowOf(page, group.id), { wait: () => sheet.waitFor() });
    await settled(page);
    assert.ok(await sheet.isVisible(), 'it stays');
    assert.equal(pathOf(page), '/');
    await page.goBack();
    await sheet.waitFor({ state: 'detached' });
    assert.equal(pathOf(page), '/');

    await rest(rowOf(page, group.id), { wait: () => sheet.waitFor() });
    await settled(page);
    await sheet.getByRole('button', { name: 'Føj til favoritter' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Favoritter' }).waitFor();
  }, PHONE);
});

test('on a phone going back closes what lies over the page, and leads out step by step', async () => {
  const root = await asSoeren.post(chat.id, 'Skal jeg bestille mad?');
  await asSoeren.post(chat.id, 'Bare til os to', { replyTo: root.id });
  await withMaria(async (page) => {
    await rowOf(page, chat.id).tap();
    await atPath(page, `/c/${chat.id}`);
    await message(page, 'Skal jeg bestille mad?').getByRole('link', { name: /svar/ }).tap();
    await atPath(page, `/c/${chat.id}/t/${root.id}`);
    await page.goBack();
    await atPath(page, `/c/${chat.id}`);
    await page.goBack();
    await atPath(page, '/');
    await rowOf(page, chat.id).waitFor();

    await page.getByRole('button', { name: 'Søg eller gå til' }).tap();
    await finder(page).fill('jule');
    await settled(page);
    await page.goBack();
    await until(async () => (await page.getByRole('listbox').count()) === 0, 'the box is closed');
    assert.equal(pathOf(page), '/');

    await page.getByRole('button', { name: 'Søg eller gå til' }).tap();
    await finder(page).fill('jule');
    await settled(page);
    await page.getByRole('option', { name: /Julefrokosten/ }).tap();
    await atPath(page, `/c/${group.id}`);
    await box(page).waitFor();
    await page.getByRole('button', { name: 'Tilbage' }).first().tap();
    await atPath(page, '/');
  }, PHONE);
});

test('on a phone the name of a conversation has the room, and the rest is one press away', async () => {
  const plan = await asMaria.openGroup('Vagtplan for juleaften', asSoeren);
  await withMaria(async (page) => {
    await rowOf(page, plan.id).tap();
    const name = page.getByRole('heading', { level: 1, name: 'Vagtplan for juleaften' });
    await page.getByRole('button', { name: 'Flere muligheder for Vagtplan for juleaften' }).waitFor();
    assert.equal(await name.evaluate((one) => one.scrollWidth > one.clientWidth), false, 'it is whole');

    const sheet = page.getByRole('dialog', { name: 'Vagtplan for juleaften' });
    const choose = async (line) => {
      await page.getByRole('button', { name: 'Flere muligheder for Vagtplan for juleaften' }).tap();
      await sheet.getByRole('button', { name: line }).tap();
      await sheet.waitFor({ state: 'detached' });
    };
    // What lies over the page has its place in the history a moment after it is drawn.
    const back = async () => {
      await page.waitForFunction(() => history.state?.usr?.isOver === true);
      await page.goBack();
    };
    await choose('2 deltagere');
    await page.getByRole('dialog', { name: 'Deltagere' }).getByText(asSoeren.me.name).waitFor();
    await back();
    await choose('Fastgjorte');
    await page.getByRole('dialog', { name: 'Fastgjorte' }).waitFor();
    await back();
    await choose('Ingen');
    await until(
      async () => (await asMaria.get(`/conversations/${plan.id}`)).level === 'none',
      'nothing is told of it',
    );
    assert.equal(pathOf(page), `/c/${plan.id}`);
  }, PHONE);
});

test('on a phone one goes on writing after the way back was used', async () => {
  await withMaria(async (page) => {
    await rowOf(page, group.id).tap();
    await write(page, 'Jeg kommer');
    await message(page, 'Jeg kommer').waitFor();
    const { y, height } = await box(page).boundingBox();
    assert.ok(y + height <= 844, 'the box is on the screen');
  }, PHONE);
});

/** Waits until the history has the entry of what lies over the page, and everything that lifting a finger leads to has happened. */
async function settled(page) {
  await until(() => page.evaluate(() => history.state?.usr?.isOver === true), 'the way back closes it');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
