import i18next from 'i18next';
import type { Core } from '../core';
import type { GalleryServer } from './server';
import type { World } from './world';

const PATIENCE_MILLIS = 15_000;
const QUIET_MILLIS = 120;
const PRESSED =
  'button, a, summary, [role^=menuitem], [role=tab], [role=option], [role=switch], [role=combobox]';

/** What a state does to be seen: as somebody would, by the names of things. */
export class Stage {
  readonly core: Core;
  readonly server: GalleryServer;
  readonly world: World;

  constructor(core: Core, server: GalleryServer, world: World) {
    this.core = core;
    this.server = server;
    this.world = world;
  }

  text(key: string, values: Record<string, unknown> = {}): string {
    return i18next.t(key, values);
  }

  /** @param key of its text, with the values that stand in it */
  async press(key: string, values: Record<string, unknown> = {}): Promise<void> {
    (await this.named(PRESSED, this.text(key, values))).click();
  }

  /** What the head of a conversation offers: on a phone it is behind one button. */
  async openHead(): Promise<void> {
    if (matchMedia('(max-width: 700px)').matches)
      (await this.find('main header [aria-haspopup=dialog]')).click();
  }

  async pressInHead(key: string, values: Record<string, unknown> = {}): Promise<void> {
    await this.openHead();
    await this.press(key, values);
  }

  /** Types into the field with this label, as a keyboard does. */
  async type(key: string, text: string): Promise<void> {
    await this.typeInto(await this.named('input, textarea, [contenteditable]', this.text(key)), text);
  }

  async typeInto(field: HTMLElement | string, text: string): Promise<void> {
    const found = typeof field === 'string' ? await this.find(field) : field;
    found.focus();
    document.execCommand('insertText', false, text);
  }

  /** Presses a key in a field. */
  async key(selector: string, key: string): Promise<void> {
    const field = await this.find(selector);
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  /** Points at the newest message, so that its tools show. */
  async pointAtMessage(text: string): Promise<HTMLElement> {
    const message = await this.message(text);
    message.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    return message;
  }

  message(text: string): Promise<HTMLElement> {
    return this.#wait(() =>
      [...document.querySelectorAll<HTMLElement>('article')].findLast((one) =>
        one.textContent.includes(text),
      ),
    );
  }

  find(selector: string): Promise<HTMLElement> {
    return this.#wait(() => document.querySelector<HTMLElement>(selector));
  }

  named(selector: string, name: string): Promise<HTMLElement> {
    return this.#wait(() =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (one) => one.checkVisibility() && namesOf(one).some((its) => its === name),
      ),
    );
  }

  /** Nothing has moved for a moment, nothing is asked for, and no animation that ends is running. */
  async settled(): Promise<void> {
    await document.fonts.ready;
    let changedAt = performance.now();
    const watcher = new MutationObserver(() => (changedAt = performance.now()));
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await this.#wait(() => {
      const isBusy = this.server.open > 0 || document.getAnimations().some(isEnding);
      if (isBusy) changedAt = performance.now();
      return performance.now() - changedAt > QUIET_MILLIS || undefined;
    });
    watcher.disconnect();
  }

  async #wait<T>(look: () => T | undefined | null): Promise<T> {
    const end = performance.now() + PATIENCE_MILLIS;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`The gallery waited in vain: ${String(look)}`);
      await new Promise((done) => setTimeout(done, 16));
    }
  }
}

function namesOf(element: HTMLElement): string[] {
  const labels = (element as HTMLInputElement).labels ?? [];
  const texts = [element.ariaLabel, element.textContent, (element as HTMLInputElement).placeholder];
  return [...texts, ...Array.from(labels, (label) => label.textContent)].map((text) => text?.trim() ?? '');
}

function isEnding(animation: Animation): boolean {
  return animation.playState === 'running' && animation.effect?.getTiming().iterations !== Infinity;
}
