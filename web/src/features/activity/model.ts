import type { TFunction } from 'i18next';
import type { ActivityItem, Core } from '../../core';
import { nameOf } from '../../ui/names';

/** What of it can be shown alone. */
export const FILTERS = ['unread', 'mention', 'reply', 'reaction'] as const;

/** Who did it: one by their whole name, several by the first, and how many more. */
export function whoOf(
  { people, count }: Pick<ActivityItem, 'people' | 'count'>,
  core: Core,
  t: TFunction,
): string {
  const names = people.map((id) => nameOf(core, id) || t('messages.unknown'));
  const [first = t('messages.unknown'), second] = names;
  if (count <= 1 || second === undefined) return first;
  const [one, two] = [firstName(first), firstName(second)];
  return count === 2 ? t('activity.two', { one, two }) : t('activity.more', { one, two, count: count - 2 });
}

/** What happened, in one sentence. */
export function sentenceOf(item: ActivityItem, core: Core, t: TFunction): string {
  const who = whoOf(item, core, t);
  switch (item.kind) {
    case 'mention':
      return t(`activity.mentioned.${item.audience ?? 'me'}`, { who });
    case 'reply':
      return t('activity.replied', { who });
    case 'reaction':
      return t('activity.reacted', { who, emoji: (item.emojis ?? []).join(' ') });
    case 'reminder':
      return t('activity.reminded', { who });
  }
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
