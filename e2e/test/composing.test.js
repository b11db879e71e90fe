import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { box, message, open, textIn, tool } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

let torv, browser, soeren, asSoeren, asMaria, chat, page;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  asMaria = await Program.signIn(torv.address, torv.people.member);
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  page = soeren.page;
  chat = (await asSoeren.openGroup('Formateret', asMaria)).id;
  await open(page, torv.address, chat);
});

beforeEach(async () => {
  await box(page).fill('');
});

afterEach(() => assertQuiet(soeren));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

/** Sends what stands in the box and answers what the server stored. */
async function sentMarkdown() {
  await box(page).press('Enter');
  await until(async () => (await textIn(box(page))) === '', 'the box is empty again');
  return latest();
}

let known = 0;
async function latest() {
  return until(async () => {
    const { messages } = await asSoeren.get(`/conversations/${chat}/messages?limit=1`);
    const [last] = messages;
    if (!last || last.seq <= known) return undefined;
    known = last.seq;
    return last.markdown;
  }, 'the message is stored');
}

async function paste(html, text = '') {
  await box(page).evaluate(
    (field, [ofHtml, ofText]) => {
      const clipboardData = new DataTransfer();
      if (ofHtml) clipboardData.setData('text/html', ofHtml);
      clipboardData.setData('text/plain', ofText);
      field.focus();
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}

test('what is typed becomes what it means, and Ctrl+Z turns it back', async () => {
  await box(page).pressSequentially('Husk **planen**');
  await box(page).locator('strong').getByText('planen').waitFor();
  await page.keyboard.press('Control+z');
  await until(async () => (await textIn(box(page))) === 'Husk **planen**', 'the signs are back');
  assert.equal(await sentMarkdown(), 'Husk \\*\\*planen\\*\\*');
});

test('keys format, and lists and boxes begin on the line where they are typed', async () => {
  await box(page).press('Control+b');
  await box(page).pressSequentially('Fed');
  await box(page).press('Control+b');
  await box(page).pressSequentially(' tekst');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('- et');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('[x] to');
  assert.equal(await sentMarkdown(), '**Fed** tekst\n\n- et\n- [x] to');
});

test('the bar formats, and shows what is', async () => {
  await page.getByRole('button', { name: 'Formatér' }).first().click();
  const bar = page.getByRole('toolbar', { name: 'Formatering' });
  await box(page).pressSequentially('en');
  await bar.getByRole('button', { name: 'Nummereret liste' }).click();
  await box(page).press('Shift+Enter');
  await bar.getByRole('button', { name: 'Kursiv' }).click();
  await box(page).pressSequentially('to');
  assert.equal(await bar.getByRole('button', { name: 'Kursiv' }).getAttribute('aria-pressed'), 'true');
  assert.equal(await sentMarkdown(), '1. en\n2. *to*');

  await bar.getByRole('button', { name: 'Tabel', exact: true }).click();
  await box(page).pressSequentially('Navn');
  await box(page).press('Tab');
  await box(page).pressSequentially('Tid');
  await bar.getByRole('button', { name: 'Slet kolonnen' }).click();
  assert.match(await sentMarkdown(), /^\| Navn \| {2}\|\n\| --- \| --- \|\n/);
  await page.getByRole('button', { name: 'Formatér' }).first().click();
});

test('a link is set by a key', async () => {
  await box(page).pressSequentially('planen');
  await box(page).press('Control+a');
  await box(page).press('Control+Shift+k');
  await page.getByLabel('Adresse').fill('kk.dk/plan');
  await page.keyboard.press('Enter');
  assert.equal(await sentMarkdown(), '[planen](https://kk.dk/plan)');
});

for (const name of ['word-list', 'excel-table', 'outlook-quote', 'google-docs', 'web-page']) {
  test(`what is pasted keeps its form: ${name}`, async () => {
    const from = (kind) => readFile(new URL(`../fixtures/paste/${name}.${kind}`, import.meta.url), 'utf8');
    await paste(await from('html'), 'uden form');
    await until(async () => (await textIn(box(page))) !== '', 'it is pasted');
    assert.equal(await sentMarkdown(), (await from('md')).trimEnd());
  });
}

test('pasted text stays what it is, and too much is refused', async () => {
  await paste('', '# ikke en overskrift\n**ikke fed**');
  assert.equal(await sentMarkdown(), '\\# ikke en overskrift\n\\*\\*ikke fed\\*\\*');
  await paste('', '👍'.repeat(1_200_000));
  await page.getByText('Det er for meget at sætte ind').waitFor();
  assert.equal(await textIn(box(page)), '');
});

test('pictures that are left out are told of, and files alone are refused', async () => {
  await paste('<p>Se kortet <img src="data:," alt="kort"> her</p>', 'Se kortet her');
  await page.getByText('Billederne kom ikke med. Resten er sat ind.').waitFor();
  await box(page).press('!');
  await page.getByText('Billederne kom ikke med. Resten er sat ind.').waitFor({ state: 'hidden' });
  assert.equal(await sentMarkdown(), 'Se kortet her!');
  for (const kind of ['paste', 'drop']) {
    await box(page).evaluate((field, type) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'kort.png', { type: 'image/png' }));
      const options = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data });
      field.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`${type} goes on`);
    }, kind);
    await page.getByText('Billeder og filer kan ikke sættes ind i en besked.').waitFor();
    await box(page).press('a');
    await box(page).fill('');
  }
});

test('what is too big is refused in words, what stands there stays, and nothing freezes', async () => {
  const refusal = page.getByText('Det er for meget at sætte ind');
  const mention = `<span data-reference="person/${asMaria.me.id}">@Maria</span> `;
  const row = `<tr>${'<td>x</td>'.repeat(10)}</tr>`;
  const tooBig = {
    '5 MB of signs': ['', '👍'.repeat(1_250_000)],
    '5 MB of signs on a page': [`<p>${'👍'.repeat(1_250_000)}</p>`, '👍'],
    '10,000 mentions': [mention.repeat(10_000), '@Maria '.repeat(10_000)],
    'a table of 1,010 cells': [`<table>${row.repeat(101)}</table>`, 'x'],
  };
  for (const [what, [html, text]] of Object.entries(tooBig)) {
    await box(page).fill(`Før ${what}`);
    await refusal.waitFor({ state: 'hidden' });
    const since = Date.now();
    await paste(html, text);
    await refusal.waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.ok(Date.now() - since < 3_000, `${what}: ${Date.now() - since} ms`);
    assert.equal(await textIn(box(page)), `Før ${what}`);
  }
});

test('a table of 1,000 cells and quotes 100 deep are pasted, and sent as far as messages go', async () => {
  const row = `<tr>${'<td>x</td>'.repeat(10)}</tr>`;
  const since = Date.now();
  await paste(`<table>${row.repeat(100)}</table>`, 'x');
  await box(page).locator('td, th').nth(999).waitFor();
  assert.ok(Date.now() - since < 5_000, `${Date.now() - since} ms`);
  assert.equal((await sentMarkdown()).split('\n').length, 101);
  await paste(`${'<blockquote>'.repeat(100)}<p>dybt</p>${'</blockquote>'.repeat(100)}`, 'dybt');
  await box(page).getByText('dybt').waitFor();
  assert.match(await sentMarkdown(), /^(> ){1,32}dybt$/);
  await paste('', `${'> '.repeat(100)}dybt`);
  assert.match(await sentMarkdown(), /^\\> (> ){99}dybt$/);
});

test('more mentions than a message may have are refused by the server, and the text stays to be changed', async () => {
  const people = new Set();
  for (const letter of 'aeiosnrm')
    for (const { id } of (await asSoeren.get(`/people?q=${letter}&limit=50`)).people) people.add(id);
  const all = [...people].slice(0, 55).map((id) => `person/${id}`);
  assert.equal(all.length, 55);
  await paste(all.map((one) => `<span data-reference="${one}">@</span> `).join(''), '@');
  await box(page).locator('[data-reference]').nth(54).waitFor();
  await box(page).press('Enter');
  await page.getByRole('alertdialog').getByRole('button').first().click();
  const refused = page.locator('article[data-state=failed]');
  await refused.getByText('Man kan nævne op til 50 personer i en besked.').waitFor();
  assert.match(await refused.innerText(), /@\S+ \S+/);
  await refused.getByRole('button', { name: 'Slet' }).click();
  await refused.waitFor({ state: 'hidden' });
});

test('an edit that changes nothing changes no byte', async () => {
  const written = '* et\n* to\n\n__fed__ og _skrå_  \nlinje\n\nTitel\n-----';
  await asSoeren.post(chat, written);
  await message(page, 'linje').waitFor();
  known = 0;
  const { messages } = await asSoeren.get(`/conversations/${chat}/messages?limit=1`);
  await tool(page, 'linje', 'Redigér');
  const edit = page.locator('article').getByRole('textbox');
  await edit.press('Enter');
  await edit.waitFor({ state: 'hidden' });
  const after = await asSoeren.get(`/conversations/${chat}/messages?limit=1`);
  assert.deepEqual(after.messages[0], messages[0]);

  await tool(page, 'linje', 'Redigér');
  await edit.press('Control+End');
  await edit.pressSequentially(' nu');
  await edit.press('Enter');
  await edit.waitFor({ state: 'hidden' });
  await until(
    async () =>
      (await asSoeren.get(`/conversations/${chat}/messages?limit=1`)).messages[0].markdown ===
      `${written.slice(0, written.indexOf('Titel'))}## Titel nu`,
    'only what was changed is written anew',
  );
});

test('code has the colours of its language while it is written and when it is read', async () => {
  await box(page).pressSequentially('```java');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('final int n = 42; // svaret');
  await box(page).locator('[data-code=keyword]').getByText('final').waitFor();
  await box(page).locator('[data-code=comment]').getByText('// svaret').waitFor();
  await box(page).press('ArrowDown');
  assert.equal(await sentMarkdown(), '```java\nfinal int n = 42; // svaret\n```');
  const code = message(page, 'svaret').last().locator('pre');
  await code.locator('[data-code=number]').getByText('42').waitFor();
  assert.equal(await code.innerText(), 'final int n = 42; // svaret');
});

test('signs are completed by codes and words in a list with a name, in the colour of my skin', async () => {
  await page.getByRole('button', { name: 'Emoji', exact: true }).first().click();
  const tones = page.getByRole('radiogroup', { name: 'Hudfarve' });
  await tones.getByRole('radio', { name: 'Gul' }).press('ArrowRight');
  await tones.getByRole('radio', { name: 'Mellemlys' }).press('ArrowLeft');
  await tones.getByRole('radio', { name: 'Mellem', exact: true }).click();
  await page.getByLabel('Søg efter en emoji').fill('tommelfinger op');
  await page.locator('[data-emoji="👍"]').getByText('👍🏽').click();
  await until(async () => (await textIn(box(page))) === '👍🏽', 'it is in the box');

  await box(page).pressSequentially(' :tak');
  const list = page.getByRole('listbox', { name: 'Emoji at indsætte' });
  await list.getByRole('option', { name: ':pray:' }).waitFor();
  await box(page).press('Enter');
  await box(page).pressSequentially(':tada: kl:100:');
  assert.equal(await sentMarkdown(), '👍🏽 🙏🏽 🎉 kl:100:');

  await page.reload();
  known = (await asSoeren.get(`/conversations/${chat}/messages?limit=1`)).messages[0].seq;
  await page.getByRole('button', { name: 'Emoji', exact: true }).first().click();
  await page.getByText('Senest brugt').waitFor();
  await page.locator('[data-emoji="🙏"]').first().getByText('🙏🏽').waitFor();
  await tones.getByRole('radio', { name: 'Gul' }).click();
  await page.keyboard.press('Escape');
});

test('a mention is still one after a reload', async () => {
  await box(page).pressSequentially(`Spørg @${asMaria.me.name.slice(0, 5)}`);
  await page.getByRole('option').first().waitFor();
  await box(page).press('Enter');
  await box(page).locator('[data-reference]').waitFor();
  await page.reload();
  await box(page).locator('[data-reference]').getByText(asMaria.me.name).waitFor();
  known = (await asSoeren.get(`/conversations/${chat}/messages?limit=1`)).messages[0].seq;
  await box(page).focus();
  assert.equal(await sentMarkdown(), `Spørg <torv:person/${asMaria.me.id}>`);
});

test('one formats on a phone', async () => {
  const phone = await signedIn(browser, torv.address, torv.people.owner, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await open(phone.page, torv.address, chat);
  await phone.page.getByRole('button', { name: 'Formatér' }).first().tap();
  const bold = phone.page.getByRole('button', { name: 'Fed', exact: true });
  const { width, height } = await bold.boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  await box(phone.page).tap();
  await bold.tap();
  await phone.page.keyboard.type('fra telefonen');
  await box(phone.page).locator('strong').getByText('fra telefonen').waitFor();
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, 390);

  const lowest = async () => {
    const send = await phone.page.getByRole('button', { name: 'Send', exact: true }).boundingBox();
    return send.y + send.height;
  };
  const before = await lowest();
  const session = await phone.context.newCDPSession(phone.page);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34, bottomMax: 34 } });
  await until(async () => (await lowest()) <= before - 34, 'the box keeps clear of the lower edge');
  // A keyboard that lies over the page and does not make it smaller.
  await phone.page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: innerHeight - 336, configurable: true });
    visualViewport.dispatchEvent(new Event('resize'));
  });
  await until(async () => Math.abs((await lowest()) - (before - 336)) <= 1, 'the box stands on the keyboard');
  assertQuiet(phone);
  await phone.context.close();
});
