import type { Conversation, Id, Person, Tag, Team } from '../../core';
import { mentions, parse } from '../../core/markdown/parse';
import { fits } from '../../ui/fold';

/** More than so many people are not mentioned without a question. */
export const MANY = 50;

/** What stands between `<torv:` and `>`. */
export type Reference = `person/${Id}` | 'all' | 'team' | `tag/${Id}` | `channel/${Id}`;

/** What an @, a # or a : may mean. */
export type Completion =
  | { kind: 'person'; name: string; reference: Reference; person: Person; isMember: boolean }
  | { kind: 'wide'; name: string; reference: Reference; members: number }
  | { kind: 'channel'; name: string; reference: Reference; team?: string }
  | { kind: 'emoji'; name: string; reference: string; emoji: string };

type Wide = Completion & { kind: 'wide' };

export interface Found {
  /** Those in the conversation. */
  members: Person[];
  /** Those I write with. */
  contacts: Person[];
  /** Those in the rest of the organisation. */
  others: Person[];
  wide: Wide[];
}

const MOST_PEOPLE = 6;
const MOST_WIDE = 5;
/** What people type for everyone, whatever language they read. */
const WORDS: Partial<Record<Reference, string>> = { all: 'kanal channel alle all everyone' };

/** Members first, then those I write with, then others, then many at once. */
export function rank({ members, contacts, others, wide }: Found, query: string, me: Id): Completion[] {
  const inside = new Set(members.map(({ id }) => id));
  const people = new Map([...members, ...contacts, ...others].map((person) => [person.id, person]));
  people.delete(me);
  return [
    ...[...people.values()]
      .filter(({ name }) => fits(name, query))
      .slice(0, MOST_PEOPLE)
      .map((person): Completion => ({
        kind: 'person',
        name: person.name,
        reference: `person/${person.id}`,
        person,
        isMember: inside.has(person.id),
      })),
    ...wide
      .filter(({ name, reference }) => fits(`${name} ${WORDS[reference] ?? ''}`, query))
      .slice(0, MOST_WIDE),
  ];
}

/** The many that can be mentioned at once here: not by guests in channels; a private channel has no use for its whole team. */
export function wideIn(
  conversation: Conversation,
  team: Team | undefined,
  words: { channel: string; everyone: string; team: string },
  isGuest: boolean,
): Wide[] {
  const { kind, members } = conversation;
  if (kind === 'group') return [{ kind: 'wide', name: words.everyone, reference: 'all', members }];
  if (kind !== 'channel' || isGuest) return [];
  const channel: Wide = { kind: 'wide', name: words.channel, reference: 'all', members };
  if (!team) return [channel];
  const whole: Wide[] = conversation.private
    ? []
    : [{ kind: 'wide', name: words.team, reference: 'team', members: team.members }];
  const tags = (team.tags ?? []).map((tag): Wide => ({
    kind: 'wide',
    name: tag.name,
    reference: `tag/${tag.id}`,
    members: tag.members,
  }));
  return [channel, ...whole, ...tags];
}

/** How many people a text mentions, at most: who has several of its tags is counted with each. */
export function countMentioned(
  markdown: string,
  conversation: Conversation,
  team: Team | undefined,
  tagOf: (id: Id) => Tag | undefined,
): number {
  if (!markdown.includes('<torv:')) return 0;
  const people = new Set<Id>();
  const tags = new Set<Id>();
  let whole = 0;
  for (const node of mentions(parse(markdown))) {
    if (node.type === 'person') people.add(node.id);
    else if (node.type === 'tag') tags.add(node.id);
    else if (node.type === 'everyone') whole = Math.max(whole, conversation.members);
    else if (node.type === 'team') whole = Math.max(whole, team?.members ?? 0);
  }
  const tagged = [...tags].reduce((sum, id) => sum + (tagOf(id)?.members ?? 0), 0);
  return Math.max(whole, tagged + people.size);
}
