import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the long variants run. */
export const FULL = Boolean(process.env.TORV_FULL);

/** A browser with a fresh profile. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET });
}

/** A browser on a profile that stays; only its own password manager is off. Answers with its context. */
export async function launchProfile(profile) {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = join(profile, 'Default/Preferences');
  const first = JSON.stringify({ credentials_enable_service: false });
  await writeFile(preferences, first, { flag: 'wx' }).catch(() => undefined);
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
    locale: 'da-DK',
    viewport: { width: 1440, height: 900 },
  });
}

/** The four who can sign in to a demo, by role. */
export async function signIns(data) {
  const people = JSON.parse(await readFile(join(data, 'demo-signins.json'), 'utf8'));
  return Object.fromEntries(people.map((person) => [person.role, person]));
}

/** A page that notes every violation of the content security policy and every uncaught error. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
    ...options,
  });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sourceFile}`),
    ),
  );
  const complaints = [];
  context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
  context.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page: await context.newPage(), complaints };
}

/** A page of somebody signed in. */
export async function signedIn(browser, address, person, options = {}) {
  const opened = await newPage(browser, options);
  await opened.page.goto(address);
  await signIn(opened.page, person);
  return opened;
}

/** Fills in the sign-in form that the page shows and waits for the list. */
export async function signIn(page, { login, password }) {
  await page.getByLabel('Brugernavn').fill(login);
  await page.getByLabel('Adgangskode', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link').first().waitFor();
}

/** Fails the test that any of the pages has complained in. */
export function assertQuiet(...opened) {
  assert.deepEqual(
    opened.flatMap(({ complaints }) => complaints),
    [],
    'uncaught errors, dialogs or violations of the content security policy',
  );
}

/**
 * Waits until the check answers with something that is not false or nothing, and returns it.
 *
 * @param {() => any} check may throw while it is not yet so
 * @param {string} what the sentence of the failure
 */
export async function until(check, what, millis = 15_000) {
  const end = Date.now() + millis;
  let last;
  do {
    try {
      last = await check();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 40));
  } while (Date.now() < end);
  throw new Error(`not within ${millis / 1000} s: ${what}${last instanceof Error ? ` (${last})` : ''}`);
}

/** Runs work with a temporary directory. */
export async function withDirectory(work) {
  const directory = await mkdtemp(join(tmpdir(), 'torv-e2e-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
