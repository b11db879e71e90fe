import { Store } from '../core/store';

/** Whether the sheet with all keys is open. */
export const isKeySheet = new Store(false);
let before: HTMLElement | undefined;

export function openKeySheet(): void {
  before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  isKeySheet.set(true);
}

/** The focus goes back to where one asked. */
export function closeKeySheet(): void {
  isKeySheet.set(false);
  requestAnimationFrame(() => before?.focus({ preventScroll: true }));
}
