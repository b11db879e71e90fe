import type { LastScreen } from '../core';
import { build } from './told';

/** A browser may hold what it keeps back; nobody waits for it. */
const PATIENCE_MILLIS = 300;
/** By then a page that is looked at is painted. */
const FRAME_MILLIS = 100;
/** What comes a moment after the rest, as a menu's sign, comes within this of what came before. */
const QUIET_MILLIS = 100;
const ACTS = ['pointerdown', 'keydown', 'wheel'];
/** By then what is asked of the server is there, or it is shown that it is waited for. */
const LONGEST_MILLIS = 700;

/** What has to be the same for the last screen to be what would be shown now. */
export function fitting(): string {
  const colours = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(
    (query) => matchMedia(query).matches,
  );
  return JSON.stringify([build, location.pathname + location.search, innerWidth, innerHeight, ...colours]);
}

/**
 * Shows what was on the screen last, as a picture: nothing in it can be pressed, read aloud or found. Answers once it is painted,
 * or when there is nothing to show, with what {@link letGo} is to be told.
 */
export async function showLastScreen(
  kept: Promise<LastScreen | undefined>,
): Promise<HTMLElement | undefined> {
  const screen = await soon(kept);
  if (screen?.fits !== fitting()) return undefined;
  try {
    const host = picture(screen);
    await painted();
    return host;
  } catch {
    return undefined; // of a browser that cannot
  }
}

/** A tree of its own, so that neither its styles nor its names meet those of the client that is drawn below it. */
function picture({ css, html }: LastScreen): HTMLElement {
  const host = document.createElement('div');
  host.inert = true;
  host.ariaHidden = 'true';
  host.dataset.lastScreen = '';
  host.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; contain: strict';
  const tree = host.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  tree.adoptedStyleSheets = [styles];
  tree.innerHTML = html;
  // Written in the text they would count as styles from outside, which the page does not let in.
  for (const one of tree.querySelectorAll<HTMLElement>('[data-style]'))
    one.style.cssText = one.dataset.style ?? '';
  document.body.append(host);
  for (const one of tree.querySelectorAll<HTMLElement>('[data-scrolled]')) {
    const [left = 0, top = 0] = (one.dataset.scrolled ?? '').split(' ').map(Number);
    one.scrollTo(left, top);
  }
  return host;
}

/** The last screen goes when {@code root} shows what is not waited for and has come to rest, and as soon as anybody does anything. */
export function letGo(host: HTMLElement, root: HTMLElement): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(quiet);
    const isDrawn = root.querySelector('main')?.firstElementChild && !root.querySelector('[aria-busy=true]');
    if (isDrawn) quiet = setTimeout(go, QUIET_MILLIS);
  };
  const observer = new MutationObserver(look);
  const go = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(late);
    ACTS.forEach((act) => removeEventListener(act, go, true));
    host.remove();
  };
  const late = setTimeout(go, LONGEST_MILLIS);
  ACTS.forEach((act) => addEventListener(act, go, true));
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
}

function soon<T>(wanted: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MILLIS, undefined));
  return Promise.race([wanted.catch(() => undefined), late]);
}

/** A page that nobody looks at is not painted, and must begin all the same. */
function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, FRAME_MILLIS);
    requestAnimationFrame(() => setTimeout(done));
  });
}
