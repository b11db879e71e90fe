const MORNING = 8;

export const ENDS = ['half', 'hour', 'today', 'week', 'never'] as const;
/** When what somebody says of themselves goes by itself. */
export type End = (typeof ENDS)[number];

export const PAUSES = ['half', 'hour', 'tomorrow'] as const;
/** For how long somebody does not want to be disturbed. */
export type Pause = (typeof PAUSES)[number];

/** When a status goes; undefined: when it is taken back. A week ends on Sunday night. */
export function endOf(end: End, now: Date): Date | undefined {
  switch (end) {
    case 'half':
      return inMinutes(now, 30);
    case 'hour':
      return inMinutes(now, 60);
    case 'today':
      return onDay(now, 1, 0);
    case 'week':
      return onDay(now, (8 - now.getDay()) % 7 || 7, 0);
    case 'never':
      return undefined;
  }
}

/** Until when nobody disturbs: of tomorrow until eight in the morning. */
export function pauseUntil(pause: Pause, now: Date): Date {
  switch (pause) {
    case 'half':
      return inMinutes(now, 30);
    case 'hour':
      return inMinutes(now, 60);
    case 'tomorrow':
      return onDay(now, 1, MORNING);
  }
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

function onDay(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}
