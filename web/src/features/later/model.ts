import type { Conversation, Moment } from '../../core';
import { localText } from '../../ui/localMoment';
import type { UndoSend } from '../../ui/preferences';

const MORNING = 8;
const AFTERNOON = 13;
const MONDAY = 1;
const FURTHEST_MILLIS = 365 * 86_400_000;

export interface Proposal {
  key: 'afternoon' | 'tomorrow' | 'monday';
  at: Date;
}

/** Moments at which people usually want something sent: this afternoon, tomorrow morning, Monday morning. */
export function proposals(now: Date): Proposal[] {
  const tomorrow = onDay(now, 1, MORNING);
  const untilMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  return [
    ...(now.getHours() < AFTERNOON - 1 ? [{ key: 'afternoon' as const, at: onDay(now, 0, AFTERNOON) }] : []),
    { key: 'tomorrow', at: tomorrow },
    ...(untilMonday > 1 ? [{ key: 'monday' as const, at: onDay(now, untilMonday, MORNING) }] : []),
  ];
}

/** The next full hour but one: what the dialog begins with. */
export function firstGuess(now: Date): Date {
  const guess = new Date(now);
  guess.setHours(now.getHours() + 2, 0, 0, 0);
  return guess;
}

/** Why a message cannot be sent then. */
export function problemOf(at: Date, now: Date): 'noTime' | 'past' | 'tooFar' | undefined {
  const millis = at.getTime() - now.getTime();
  if (Number.isNaN(millis)) return 'noTime';
  if (millis <= 0) return 'past';
  return millis > FURTHEST_MILLIS ? 'tooFar' : undefined;
}

export function momentOf(date: Date): Moment {
  return { at: localText(date), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

const WHY = {
  'not-found': 'left',
  archived: 'archived',
  'owners-post': 'ownersPost',
  'unknown-message': 'noMessage',
  'no-thread-there': 'noThread',
  'unknown-person': 'noPerson',
} as const;

/** The sentence for a reason of the server's. */
export function whyOf(problem: string): (typeof WHY)[keyof typeof WHY] | 'other' {
  return Object.hasOwn(WHY, problem) ? WHY[problem as keyof typeof WHY] : 'other';
}

/** Whether a message waits a moment before it is sent: usually one that begins something in an announcement channel. */
export function canBeUndone(
  wish: UndoSend,
  { posting }: Pick<Conversation, 'posting'>,
  isReply: boolean,
): boolean {
  return wish === 'always' || (wish === 'announcements' && posting === 'owners' && !isReply);
}

/** What is taken back stands after what has been begun meanwhile. */
export function joined(draft: string, taken: string): string {
  return draft.trim() ? `${draft.trimEnd()}\n\n${taken}` : taken;
}

function onDay(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

/** What stays of a draft of which a part is on its way: what was written while it was handed over; all of it, if that was changed. */
export function withoutSent(draft: string, sent: string): string {
  const rest = draft.trimStart();
  return rest.startsWith(sent) ? rest.slice(sent.length).trimStart() : draft;
}
