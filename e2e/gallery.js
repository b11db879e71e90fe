import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { freePort } from './torv.js';
import { until } from './lib.js';

const WEB = fileURLToPath(new URL('../web', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const THEMES = ['light', 'dark', 'contrast'];

/** The gallery as it was built: `npm run build:gallery` in web. */
export class Gallery {
  #child;

  async start() {
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}/_gallery/`;
    const words = ['preview', '--mode', 'gallery', '--outDir', 'dist-gallery', '--strictPort'];
    this.#child = spawn(
      process.execPath,
      ['node_modules/vite/bin/vite.js', ...words, '--host', '127.0.0.1', '--port', `${port}`],
      { cwd: WEB, stdio: 'ignore' },
    );
    process.on('exit', () => this.end());
    await until(async () => (await fetch(this.address)).ok, 'the gallery is served');
    return this;
  }

  end() {
    this.#child.kill('SIGKILL');
  }

  /** @returns the names of all states, as group/state, and of those that only a mouse sees */
  async states(page) {
    await page.goto(this.address);
    await page.waitForFunction(() => window.gallery);
    return page.evaluate(() => ({ states: window.gallery.states, mouseStates: window.gallery.mouseStates }));
  }

  /** Opens a state and waits until it stands still. */
  async open(page, state, query = {}) {
    await page.goto(`${this.address}${state}?${new URLSearchParams(query)}`);
    await page.locator('html[data-gallery=ready]').waitFor({ state: 'attached' });
  }
}

/** What axe finds, each as: rule, selector, markup, why. */
export async function violations(page, rules) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const options = {
      resultTypes: ['violations'],
      // Menus and cards are drawn beside the landmarks, over everything.
      rules: { region: { enabled: false } },
      ...(only && { runOnly: { type: 'rule', values: only } }),
    };
    const { violations: broken } = await window.axe.run(document, options);
    return broken.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any, all }) =>
        [id, target.join(' '), html.slice(0, 160), (any[0] ?? all[0])?.message].join(' · '),
      ),
    );
  }, rules);
}
