import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** A browser with a fresh profile. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET });
}

/** The four who can sign in to a demo, by role. */
export async function signIns(data) {
  const people = JSON.parse(await readFile(join(data, 'demo-signins.json'), 'utf8'));
  return Object.fromEntries(people.map((person) => [person.role, person]));
}

/** A page of somebody signed in. It notes every violation of the content security policy and every uncaught error. */
export async function signedIn(browser, address, person, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(address);
  await page.getByLabel('Brugernavn').fill(person.login);
  await page.getByLabel('Adgangskode', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('navigation', { name: 'Samtaler' }).getByRole('link').first().waitFor();
  return { context, page, complaints };
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
