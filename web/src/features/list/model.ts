import type { Conversation, Section, Team } from '../../core';

/** What of the list can be shown alone. */
export const FILTERS = ['unread', 'channels', 'chats'] as const;
export type Filter = 'all' | (typeof FILTERS)[number];

/** How many unread messages call for attention: those of a muted or hidden conversation do not. */
export function newsOf({ unread, muted, hidden }: Conversation): number {
  return muted || hidden ? 0 : unread;
}

/** What a filter lets through. The conversation that is open stays, so that it does not vanish while it is read. */
export function isShown(conversation: Conversation, filter: Filter, open?: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unread':
      return newsOf(conversation) > 0 || conversation.id === open;
    case 'channels':
      return conversation.kind === 'channel';
    case 'chats':
      return conversation.kind !== 'channel';
  }
}

/** Everything in the list, each conversation in one place. */
export interface Arranged {
  favourites: Conversation[];
  sections: { section: Section; conversations: Conversation[] }[];
  /** Newest first. */
  chats: Conversation[];
  teams: { team: Team; channels: Conversation[] }[];
  /** Channels of teams that are not mine. */
  shared: Conversation[];
  hidden: Conversation[];
}

interface Arranging {
  teams: Team[];
  /** Newest first. */
  conversations: Conversation[];
  sections: Section[];
  titleOf: (conversation: Conversation) => string;
}

const collator = new Intl.Collator('da');

/**
 * Puts each conversation where I keep it: with my favourites, under a heading of mine, or where everybody finds it. What I have
 * arranged myself stands in order of names, so that it is always found in the same place.
 */
export function arrange({ teams, conversations, sections, titleOf }: Arranging): Arranged {
  const named = (those: Conversation[]) =>
    those
      .map((one) => ({ one, title: titleOf(one) }))
      .sort((a, b) => collator.compare(a.title, b.title))
      .map(({ one }) => one);
  const shown = conversations.filter((one) => !one.hidden);
  const sectionIds = new Set(sections.map(({ id }) => id));
  const isOwn = (one: Conversation) =>
    one.favourite || (one.section !== undefined && sectionIds.has(one.section));
  const rest = shown.filter((one) => !isOwn(one));
  const channels = new Map(
    rest.filter((one) => one.kind === 'channel' && !one.archived).map((one) => [one.id, one]),
  );
  const teamIds = new Set(teams.map(({ id }) => id));
  return {
    favourites: named(shown.filter((one) => one.favourite)),
    sections: sections.map((section) => ({
      section,
      conversations: named(shown.filter((one) => !one.favourite && one.section === section.id)),
    })),
    chats: rest.filter((one) => one.kind !== 'channel'),
    teams: teams.map((team) => ({ team, channels: team.channels.flatMap((id) => channels.get(id) ?? []) })),
    shared: named([...channels.values()].filter((one) => !teamIds.has(one.team ?? ''))),
    hidden: named(conversations.filter((one) => one.hidden)),
  };
}

/** Those teams that begin within so many lines, their headings counted. */
export function untilFull<T extends { channels: unknown[] }>(teams: T[], lines: number): T[] {
  let used = 0;
  return teams.filter(({ channels }) => {
    const begins = used < lines;
    used += 1 + channels.length;
    return begins;
  });
}
