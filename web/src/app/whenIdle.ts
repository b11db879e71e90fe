/** Does it when nothing else is to be done, at the latest after five seconds; where the browser cannot tell, after two. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 5_000 });
  else setTimeout(work, 2_000);
}
