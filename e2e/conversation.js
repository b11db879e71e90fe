/** What the tests do and see in an open conversation. */

/** The box where messages (in a thread: replies) are written. */
export function box(page, label = 'Skriv en besked') {
  return page.locator(`textarea[aria-label="${label}"], [contenteditable="true"][aria-label="${label}"]`);
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
  return all.flatMap(({ text, state }) =>
    (text.match(pattern) ?? []).map((found) => ({ text: found, state })),
  );
}

/** The texts among {@link shown} that the server has confirmed. */
export async function sent(page, pattern) {
  return (await shown(page, pattern)).filter((one) => one.state === 'sent').map((one) => one.text);
}

/** The line about the connection. */
export function connectionLine(page) {
  return page.getByRole('status').filter({ hasText: /forbind|offline|genstarter/i });
}
