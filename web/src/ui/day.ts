/** The day at midnight where the browser is: for what speaks in dates of its own. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** 2020-03-11 */
export function dayOf(date: Date): string {
  return [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
}

/** 11.03.2020 · 11/03/2020 */
export function dayText(day: string, language: string): string {
  const [year, month, date] = day.split('-');
  return [date, month, year].join(language === 'da' ? '.' : '/');
}

/** What somebody typed, day first as in Danish and British English: 11.3.2020, 11/03/20, 11-03-2020, 2020-03-11, 11032020. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const usual =
    /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  const [year, month, date] = iso ? iso.slice(1) : usual ? usual.slice(1).reverse() : [];
  if (!year || !month || !date) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const day = [full, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  return dayOf(dateOf(day)) === day ? day : undefined; // there is no 31st of February
}
