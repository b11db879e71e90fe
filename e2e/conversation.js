/** What the tests do and see in an open conversation. */

/** The box where messages (in a thread: replies) are written. */
export function box(page, label = 'Skriv en besked') {
  return page.locator(`textarea[aria-label="${label}"], [contenteditable="true"][aria-label="${label}"]`);
}

/** What stands in a box, as whoever writes sees it. */
export function textIn(locator) {
  return locator.evaluate((field) => field.value ?? field.innerText.replace(/\n$/, ''));
}

/** Opens a conversation by its address and waits until its messages are there and one can write. */
export async function open(page, address, conversation) {
  const history = page.waitForResponse((answer) => answer.url().includes(`/${conversation}/messages`));
  await page.goto(`${address}/c/${conversation}`);
  await (await history).finished();
  await box(page).waitFor();
}

/** Writes a message and sends it with Enter. */
export async function write(page, text, label) {
  await box(page, label).fill(text);
  await box(page, label).press('Enter');
}

/** The message with this text; unsent ones are left out. */
export function message(page, text) {
  return page.locator('article[data-message-id]').filter({ hasText: text });
}

/** Points at a message and presses one of its tools. */
export async function tool(page, text, name) {
  await message(page, text).hover();
  await message(page, text).getByRole('button', { name }).first().click();
}

/**
 * What of a kind of text stands in the conversation, in the order shown.
 *
 * @param {RegExp} pattern what to pick out of each message
 * @returns {Promise<{text: string, state: string}[]>}
 */
export async function shown(page, pattern) {
  const all = await page
    .locator('article[data-state]')
    .evaluateAll((articles) => articles.map((one) => ({ text: one.innerText, state: one.dataset.state })));
  return picked(all, pattern);
}

function picked(articles, pattern) {
  return articles.flatMap(({ text, state }) =>
    (text.match(pattern) ?? []).map((found) => ({ text: found, state })),
  );
}

/** The texts among {@link shown} that the server has confirmed. */
export async function sent(page, pattern) {
  return (await shown(page, pattern)).filter((one) => one.state === 'sent').map((one) => one.text);
}

/**
 * What {@link shown} gives of the whole conversation: only the rows in sight are drawn, so this scrolls from the newest
 * message up to the oldest, and back.
 */
export async function shownInAll(page, pattern) {
  const all = await page.evaluate(async () => {
    const scroller = document.querySelector('[data-region="messages"] [role="feed"]').parentElement;
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const rows = new Map();
    let atTop = 0;
    scroller.scrollTop = scroller.scrollHeight;
    while (atTop < 5) {
      await drawn();
      for (const { dataset, innerText } of scroller.querySelectorAll('article[data-state]'))
        rows.set(dataset.key, {
          text: innerText,
          state: dataset.state,
          place: Number(dataset.seq ?? Infinity),
        });
      atTop = scroller.scrollTop === 0 ? atTop + 1 : 0;
      scroller.scrollTop -= scroller.clientHeight * 0.7;
    }
    scroller.scrollTop = scroller.scrollHeight;
    return [...rows.values()].sort((one, other) => one.place - other.place || 0);
  });
  return picked(all, pattern);
}

/** The line about the connection. */
export function connectionLine(page) {
  return page.getByRole('status').filter({ hasText: /forbind|offline|genstarter/i });
}
