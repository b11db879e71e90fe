import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Person } from '../../core';
import { titleOf } from '../../ui/names';
import { choose, type Entry, fits } from './model';

export interface Action {
  key: string;
  label: string;
  run: () => void;
}

/** What the box finds: conversations and actions at once, people when the server has answered, always below what is shown. */
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
  const found = usePeople(isOpen ? query.trim() : '');
  const shown = new Set(
    known.filter((one) => one.conversation.kind === 'direct').flatMap((one) => one.conversation.people),
  );
  return {
    known,
    actions: actions.filter((action) => fits(action.label, query)),
    people: found.filter((person) => person.id !== me.id && !shown.has(person.id)).slice(0, 8),
  };
}

function usePeople(query: string): Person[] {
  const core = useCore();
  const [answer, setAnswer] = useState<{ query: string; people: Person[] }>({ query: '', people: [] });
  useEffect(() => {
    if (!query) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      core.findPeople(query, abort.signal).then(
        (people) => setAnswer({ query, people }),
        () => undefined,
      );
    }, 80);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [core, query]);
  // Until the new answer is here, those of the last one who still fit stay where they are.
  return query
    ? answer.people.filter(
        (person) =>
          answer.query === query || fits(`${person.name} ${person.title ?? ''} ${person.unit ?? ''}`, query),
      )
    : [];
}
