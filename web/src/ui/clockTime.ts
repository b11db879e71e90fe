const HALF_HOURS = Array.from({ length: 48 }, (_, i) =>
  [String(Math.floor(i / 2)).padStart(2, '0'), i % 2 ? '30' : '00'].join(':'),
);

/** As Danes and Britons write a time of day, whatever the browser is set to: 14.30 · 14:30 */
export function timeText(time: string, language: string): string {
  return language === 'da' ? time.replace(':', '.') : time;
}

/** What somebody typed, as 14:30: 14.30, 14:30, 14,30, 1430, kl. 14, 9. There is no hour 24, and minutes are two figures. */
export function readTime(text: string): string | undefined {
  const [, hour, minute = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:,]?(\d{2}))?$/i.exec(text.trim()) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** What may be picked: every half hour and what is chosen; while somebody types, what that says and what it may become. */
export function timesFor(typed: string | undefined, chosen: string): string[] {
  if (!typed?.trim()) return withTime(HALF_HOURS, chosen);
  const figures = typed.replace(/\D/g, '');
  const said = readTime(typed);
  const become = HALF_HOURS.filter((one) => figures && one.replace(':', '').startsWith(figures));
  return said ? [said, ...become.filter((one) => one !== said)] : become;
}

function withTime(times: string[], time: string): string[] {
  return !time || times.includes(time) ? times : [...times, time].sort();
}
