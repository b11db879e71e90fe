export type Trouble = 'gone' | 'offline' | 'broken';

const MISSING = /dynamically imported module|importing a module script failed|unable to preload/i;

/** Why a part of the screen is missing: its file is no longer there or cannot be reached, or it is at fault itself. */
export function troubleOf(error: unknown, hasNetwork: boolean): Trouble {
  if (!MISSING.test(String(error))) return 'broken';
  return hasNetwork ? 'gone' : 'offline';
}

/** The same fault has the same id wherever it happens, so that two who report it can be told to speak of one thing. */
export function idOf(error: unknown): string {
  const [first, second] = traceOf(error).split('\n');
  let hash = 0x811c9dc5;
  for (const letter of `${first}${second?.replace(/^.*\/assets\//, '') ?? ''}`)
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).toUpperCase().padStart(8, '0');
}

/** What helps whoever mends it; nothing that anybody wrote. */
export function detailsOf(error: unknown, build: string | undefined): string {
  return [
    idOf(error),
    `build ${build ?? 'unknown'}`,
    new Date().toISOString(),
    navigator.userAgent,
    traceOf(error),
  ].join('\n');
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
