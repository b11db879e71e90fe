import type { Choice, Conversation, Id } from './types';

/** A choice of mine for a conversation. */
export interface Chosen {
  id: Id;
  choice: Choice;
}

export function withChoice(
  line: Conversation,
  { favourite, muted, hidden, section, level }: Choice,
): Conversation {
  const now = { ...line };
  if (favourite !== undefined) now.favourite = favourite || undefined;
  if (muted !== undefined) now.muted = muted || undefined;
  if (hidden !== undefined) now.hidden = hidden || undefined;
  if (section !== undefined) now.section = section ?? undefined;
  if (level !== undefined) now.level = level === 'default' ? undefined : level;
  return now;
}

/** What undoes a choice. */
export function undone(choice: Choice, before: Conversation): Choice {
  return {
    ...(choice.favourite !== undefined && { favourite: before.favourite ?? false }),
    ...(choice.muted !== undefined && { muted: before.muted ?? false }),
    ...(choice.hidden !== undefined && { hidden: before.hidden ?? false }),
    ...(choice.section !== undefined && { section: before.section ?? null }),
    ...(choice.level !== undefined && { level: before.level ?? 'default' }),
  };
}
