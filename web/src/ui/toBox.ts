/** Puts the keys into the box one writes in, once the menu or button that was chosen from has given them back. */
export function toBox(isInThread: boolean): void {
  const place = isInThread ? '[data-region=thread]' : '[data-region=write]';
  setTimeout(() => document.querySelector<HTMLElement>(`${place} [data-composer]`)?.focus(), 50);
}
