const MORNING = 9;
const MONDAY = 1;

export type Proposal =
  { key: 'minutes' | 'hour'; minutes: number } | { key: 'tomorrow' | 'monday'; at: Date };

/** When people usually want to be reminded. */
export function proposals(now: Date): Proposal[] {
  const untilMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  return [
    { key: 'minutes', minutes: 20 },
    { key: 'hour', minutes: 60 },
    { key: 'tomorrow', at: onDay(now, 1) },
    ...(untilMonday > 1 ? [{ key: 'monday' as const, at: onDay(now, untilMonday) }] : []),
  ];
}

function onDay(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}
