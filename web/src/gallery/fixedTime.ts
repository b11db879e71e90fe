/** A Wednesday morning that does not pass: every picture of the gallery shows the same times. */
export const NOW = Date.parse('2026-11-25T09:41:00Z');

export const HOUR = 60;
export const DAY = 24 * HOUR;

const Running = Date;

/** From now on the present is that moment; other dates are what they always are. */
export function holdTime(): void {
  globalThis.Date = new Proxy(Running, {
    construct: (_, given) => Reflect.construct(Running, given.length > 0 ? given : [NOW]) as Date,
    get: (_, key) => (key === 'now' ? () => NOW : (Reflect.get(Running, key) as unknown)),
  });
}

/** So many minutes before that moment, as the wire writes it. */
export function ago(minutes: number): string {
  return new Running(NOW - minutes * 60_000).toISOString();
}

export function inDays(days: number): string {
  return ago(-days * DAY);
}
