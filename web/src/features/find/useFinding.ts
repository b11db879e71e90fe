import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Person, Team } from '../../core';
import { titleOf } from '../../ui/names';
import { choose, type Entry, fits } from './model';

const MOST_TEAMS = 4;
const NOBODY: Person[] = [];
const NONE: Team[] = [];

export interface Action {
  key: string;
  label: string;
  run: () => void;
}

/** What the box finds: conversations, my teams and actions at once, people and other teams when the server has answered, always below what is shown. */
export function useFinding(query: string, isOpen: boolean, actions: Action[]) {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { conversations, teams } = useReadable(core.list);
  const entries = useMemo<Entry[]>(() => {
    if (!isOpen) return [];
    const teamNames = new Map(teams.map((team) => [team.id, team.name]));
    return conversations.map((conversation) => ({
      conversation,
      title: titleOf(conversation, core, me, t),
      below: teamNames.get(conversation.team ?? ''),
    }));
  }, [isOpen, conversations, teams, core, me, t]);
  const known = useMemo(() => choose(entries, query, query ? 8 : 7), [entries, query]);
  const asked = isOpen ? query.trim() : '';
  const found = useAnswered(asked, (q, signal) => core.findPeople(q, signal), NOBODY);
  const others = useAnswered(
    asked,
    (q, signal) => core.teams.find(q, undefined, signal).then(({ items }) => items),
    NONE,
  );
  const mine = asked ? teams.filter((team) => fits(team.name, query)).slice(0, MOST_TEAMS) : NONE;
  const shown = new Set(
    known.filter((one) => one.conversation.kind === 'direct').flatMap((one) => one.conversation.people),
  );
  return {
    known,
    actions: actions.filter((action) => fits(action.label, query)),
    teams: mine,
    otherTeams: others.filter((team) => !teams.some((one) => one.id === team.id)).slice(0, MOST_TEAMS),
    people: found.filter((person) => person.id !== me.id && !shown.has(person.id)).slice(0, 8),
  };
}

/** What the server finds. Until a new answer is here, what it found before stays where it is if it still fits. */
function useAnswered<T extends { name: string; title?: string; unit?: string }>(
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
        (found) => setAnswer({ query, found }),
        () => undefined,
      );
    }, 80);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  const stays = ({ name, title = '', unit = '' }: T) => fits(`${name} ${title} ${unit}`, query);
  return query ? answer.found.filter((one) => answer.query === query || stays(one)) : nothing;
}
