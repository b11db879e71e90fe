import type { Core, LastScreen } from '../core';
import { fitting } from './lastScreen';
import { whenIdle } from './whenIdle';

/** The screen is kept when nothing has changed on it for so long. */
const QUIET_MILLIS = 1_000;
/** What runs of itself has ended: nothing moves in a picture. */
const STILL =
  '* { animation-duration: 0s !important; animation-delay: 0s !important; transition: none !important }';

/** The conversations and their list; pages of settings and of the administration may show what is meant to be seen once. */
const PLACES = /^\/(c\/|$)/;

/** Keeps what is on the screen for the next start, whenever it has come to rest and when one looks elsewhere. */
export function keepLastScreen(core: Core, root: HTMLElement): void {
  const keep = () => {
    const isWaiting = !root.querySelector('main') || root.querySelector('[aria-busy=true]');
    if (PLACES.test(location.pathname) && !isWaiting && isAtEnd(root)) core.keepScreen(() => take(root));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(keep), QUIET_MILLIS);
  };
  new MutationObserver(later).observe(root, { childList: true, subtree: true, characterData: true });
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}

function take(root: HTMLElement): LastScreen {
  // In a document without a window nothing is fetched for it.
  const copy = document.implementation.createHTMLDocument().importNode(root, true);
  const copies = copy.querySelectorAll('*');
  const used = new Set<string>();
  root.querySelectorAll('*').forEach((original, at) => {
    const one = copies[at];
    if (!one) return;
    one.classList.forEach((name) => used.add(name));
    const { scrollLeft, scrollTop } = original;
    if (scrollLeft || scrollTop) one.setAttribute('data-scrolled', `${scrollLeft} ${scrollTop}`);
    const style = one.getAttribute('style');
    if (style) one.setAttribute('data-style', style);
    one.removeAttribute('style');
    if (original instanceof HTMLInputElement) one.setAttribute('value', original.value);
  });
  return { fits: fitting(), html: copy.outerHTML, css: rulesFor(used) };
}

/** The rules of the page that could say something of elements with these classes. */
function rulesFor(used: Set<string>): string {
  const parts = [...document.styleSheets].map((sheet) => {
    const rules = [...sheet.cssRules]
      .filter((rule) => isUsed(rule, used))
      .map((rule) => rule.cssText)
      .join('\n');
    const media = sheet.media.mediaText;
    return media ? `@media ${media} {\n${rules}\n}` : rules;
  });
  // The root of a tree within the page is what holds it.
  return [...parts, STILL].join('\n').replaceAll(':root', ':host');
}

/** By the first class that it names. */
function isUsed(rule: CSSRule, used: Set<string>): boolean {
  const [, name] = (rule instanceof CSSStyleRule && /\.([\w-]+)/.exec(rule.selectorText)) || [];
  return name === undefined || used.has(name);
}

/** Whoever has scrolled up in a conversation finds its end, or what is new, at the next start. */
function isAtEnd(root: HTMLElement): boolean {
  const messages = root.querySelector('[data-region=messages] [role=feed]')?.parentElement;
  return !messages || messages.scrollHeight - messages.scrollTop - messages.clientHeight < 2;
}
