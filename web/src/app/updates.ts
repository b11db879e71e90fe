import { Installing } from '../sw/install';
import { Updates } from '../sw/updates';
import { mayKeep } from './told';
import { whenIdle } from './whenIdle';

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
  if (document.readyState === 'complete') whenIdle(start);
  else addEventListener('load', () => whenIdle(start), { once: true });
}
