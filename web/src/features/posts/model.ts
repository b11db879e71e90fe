import type { Ahead, Conversation, Message } from '../../core';

const NOON = 12;
const DAY_MILLIS = 86_400_000;

/** Deadlines that posts usually have: noon tomorrow, in a week, in two. */
export function deadlines(now: Date): Date[] {
  return [1, 7, 14].map((days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, NOON));
}

/** Whether I may ask everybody here to read something. */
export function mayAskAll({ kind, archived, owner }: Conversation): boolean {
  return kind === 'channel' && owner === true && !archived;
}

const MOST_TOLD_URGENTLY = 50;

/** Whether I may send something here of which the others are told again and again. */
export function mayAskUrgently({ kind, archived, members }: Conversation): boolean {
  return (kind === 'direct' || kind === 'group') && !archived && members <= MOST_TOLD_URGENTLY;
}

/** Whether I may ask those here to choose. */
export function mayAskForVotes({ kind, archived, mayPost }: Conversation): boolean {
  return kind !== 'self' && !archived && mayPost !== false;
}

export type Urgency = 'overdue' | 'soon' | 'later';

export function urgencyOf({ mustRead }: Message, now: number): Urgency {
  const left = Date.parse(mustRead?.deadline ?? '') - now;
  if (left <= 0) return 'overdue';
  return left <= DAY_MILLIS ? 'soon' : 'later';
}

/** What is put above everything else: what is overdue, what ends within a day, what one was reminded of. */
export function pressing(open: Message[], now: number): Message[] {
  return open.filter((one) => one.mustRead?.reminded !== undefined || urgencyOf(one, now) !== 'later');
}

export type Poll = NonNullable<Message['poll']>;

/** The poll with my own choice in its numbers, which the server counts a moment later. */
export function withMine(poll: Poll, rev: number, mine: number[], ahead?: Ahead): Poll {
  if (ahead?.rev !== rev) return poll;
  const { counted } = ahead;
  const more = (isIn: boolean, wasIn: boolean) => Number(isIn) - Number(wasIn);
  return {
    ...poll,
    voters: poll.voters + more(mine.length > 0, counted.length > 0),
    options: poll.options.map(({ text, votes }, i) => ({
      text,
      votes: votes + more(mine.includes(i + 1), counted.includes(i + 1)),
    })),
  };
}

/** Whole per cent, and never all before everybody has. */
export function percent(answered: number, asked: number): number {
  if (asked === 0) return 0;
  return answered === asked ? 100 : Math.min(99, Math.round((100 * answered) / asked));
}
