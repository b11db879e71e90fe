import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import type { Id, Person, Team } from '../../core';
import { fits } from '../../ui/fold';
import { nameOf, titleOf } from '../../ui/names';
import { newsOf } from '../list/model';
import { choose, prepare, settled } from './model';
import type { Option, OptionGroup } from './options';

const MOST = { unread: 5, recent: 6, known: 8, firstActions: 4, actions: 5, people: 8, teams: 4 };
const PAUSE_MILLIS = 80;
const NOBODY: Person[] = [];
const NONE: Team[] = [];

/**
 * What the open box offers. What this client knows comes at once; what the server finds comes below it when it is there, and nothing
 * that is shown moves.
 *
 * @param opening which opening of the box it is; 0 while it is closed
 */
export function useFinding(opening: number, query: string, actions: Option[]): OptionGroup[] {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const asked = opening > 0 ? query.trim() : '';
  const known = useKnown(opening);
  const near = useMemo(() => choose(known, query, MOST.known), [known, query]);
  const people = useAnswered(asked, (q, signal) => core.findPeople(q, signal), NOBODY);
  const teams = useAnswered(
    asked,
    (q, signal) => core.teams.find(q, undefined, signal).then(({ items }) => items),
    NONE,
  );
  if (opening === 0) return [];
  if (!asked) {
    const unread = known.flatMap(({ one }) => (one.news ? [one] : [])).slice(0, MOST.unread);
    const recent = known.flatMap(({ one }) => (!one.news && one.isRecent ? [one] : []));
    return [
      { key: 'unread', heading: t('find.unread'), options: unread },
      { key: 'recent', heading: t('find.recent'), options: recent.slice(0, MOST.recent) },
      { key: 'actions', heading: t('find.actions'), options: actions.slice(0, MOST.firstActions) },
    ].filter(({ options }) => options.length > 0);
  }
  const shown = new Set(near.map(({ key }) => key));
  const others = people.filter(({ id }) => id !== me.id && !shown.has(`person.${id}`));
  return [
    { key: 'known', options: near },
    {
      key: 'actions',
      heading: t('find.actions'),
      options: choose(prepare(actions), query, MOST.actions),
    },
    {
      key: 'people',
      heading: t('find.people'),
      options: others.slice(0, MOST.people).map((person) => ({
        ...personOption(person.id, person.name),
        below: [person.guest ? t('members.guest') : person.title, person.unit].filter(Boolean).join(' · '),
        run: () => core.openChat([person.id]),
      })),
    },
    {
      key: 'teams',
      heading: t('find.otherTeams'),
      options: teams
        .filter(({ id }) => !shown.has(`team.${id}`))
        .slice(0, MOST.teams)
        .map((team) => ({ ...teamOption(team), below: count(team) })),
    },
  ].filter(({ options }) => options.length > 0);

  function count({ members }: Team): string {
    return t('list.members', { count: members, number: members.toLocaleString(me.language) });
  }
}

interface Known extends Option {
  isRecent?: boolean;
}

/**
 * Conversations, the newest first, people of my chats, and my teams, as they were when the box opened: nothing moves under the hand
 * that chooses.
 */
function useKnown(opening: number) {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  return useMemo(() => {
    if (opening === 0) return [];
    const { conversations, teams } = core.list.get();
    const teamNames = new Map(teams.map((team) => [team.id, team.name]));
    const lines = conversations.map((conversation): Known => {
      const [other = ''] = conversation.people;
      const person = conversation.kind === 'direct' ? core.person(other).get() : undefined;
      return {
        key: person ? `person.${other}` : conversation.id,
        title: titleOf(conversation, core, me, t),
        below:
          teamNames.get(conversation.team ?? '') ??
          ([person?.title, person?.unit].filter(Boolean).join(' · ') || undefined),
        news: newsOf(conversation),
        face: { kind: 'conversation', conversation },
        to: `/c/${conversation.id}`,
        isRecent: true,
      };
    });
    const direct = new Set(lines.map(({ key }) => key));
    const others = new Set(conversations.flatMap(({ kind, people }) => (kind === 'group' ? people : [])));
    const people = [...others]
      .filter((id) => id !== me.id && !direct.has(`person.${id}`) && nameOf(core, id))
      .map((id): Known => {
        const person = core.person(id).get();
        return {
          ...personOption(id, nameOf(core, id)),
          below: [person?.title, person?.unit].filter(Boolean).join(' · ') || undefined,
          run: () => core.openChat([id]),
        };
      });
    return prepare<Known>([...lines, ...people, ...teams.map(teamOption)]);
  }, [opening, core, me, t]);
}

function personOption(id: Id, name: string): Option {
  return { key: `person.${id}`, title: name, face: { kind: 'person', id } };
}

function teamOption({ id, name }: Team): Option {
  return { key: `team.${id}`, title: name, face: { kind: 'team', id, name }, to: `/teams/${id}` };
}

/** What the server finds. Until a new answer is here, what it found before stays if it still fits. */
function useAnswered<T extends { id: Id; name: string; title?: string; unit?: string }>(
  query: string,
  find: (query: string, signal: AbortSignal) => Promise<T[]>,
  nothing: T[],
): T[] {
  const [answer, setAnswer] = useState<{ query: string; found: T[] }>({ query: '', found: [] });
  const ask = useEffectEvent(find);
  useEffect(() => {
    if (!query) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(query, abort.signal).then(
        (found) =>
          setAnswer((now) => ({
            query,
            found: settled(
              now.found.filter((one) => staysFor(one, query)),
              found,
            ),
          })),
        () => undefined,
      );
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return query ? answer.found.filter((one) => answer.query === query || staysFor(one, query)) : nothing;
}

function staysFor(
  { name, title = '', unit = '' }: { name: string; title?: string; unit?: string },
  query: string,
) {
  return fits(`${name} ${title} ${unit}`, query);
}
