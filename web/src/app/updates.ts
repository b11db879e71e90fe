import { Installing } from '../sw/install';
import { Updates } from '../sw/updates';
import { mayKeep } from './told';

/** In development the files change under one's hands: none are kept. */
export const updates = new Updates(
  import.meta.env.PROD ? navigator.serviceWorker : undefined,
  (path, init) => fetch(path, init),
  () => location.reload(),
);

export const installing = new Installing();

/**
 * Listens at once for whether Torv can be installed, and keeps the client once it is drawn: what is fetched for later must not
 * stand in the way of what is waited for now.
 */
export function keepWhenQuiet(): void {
  installing.listen(window);
  const start = () => void (mayKeep ? updates.start() : updates.letGo());
  const whenIdle = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(start, { timeout: 5_000 })
      : setTimeout(start, 2_000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
