import { Installing } from '../sw/install';
import { Updates } from '../sw/updates';

/** The build of this page, as the server that gave it says; undefined where nothing stands in for the server. */
export const build = known(told('torv-build'));

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
  const start = () => void (told('torv-offline') === 'no' ? updates.letGo() : updates.start());
  const whenIdle = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(start, { timeout: 5_000 })
      : setTimeout(start, 2_000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

function told(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
}

function known(content: string | undefined): string | undefined {
  return content === '__BUILD__' ? undefined : content;
}
