/** What is used here of a window of the client's. */
export interface Window {
  url: string;
  focused: boolean;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
}

export interface Windows {
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Window[]>;
  openWindow(path: string): Promise<unknown>;
}

/** A notification was pressed: the window that is there comes forward and goes to the place, otherwise a new one opens. */
export async function pressed(windows: Windows, path: unknown): Promise<void> {
  const to = typeof path === 'string' && /^\/(?!\/)/.test(path) ? path : '/';
  const open = await windows.matchAll({ type: 'window', includeUncontrolled: true });
  const one = open.find(({ focused }) => focused) ?? open[0];
  if (!one) {
    await windows.openWindow(to);
    return;
  }
  await one.focus();
  one.postMessage({ type: 'torv-notification', path: to });
}
