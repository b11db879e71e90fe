import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Core, Person } from '../../core';
import { type Completion, rank, wideIn } from './model';

const PAUSE_MILLIS = 120;
const NONE: Completion[] = [];

/** Whom an @ with these letters may mean here: at once those known, a moment later those the server finds. */
export function useCompletions(
  conversation: Conversation | undefined,
  query: string | undefined,
): Completion[] {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { teams } = useReadable(core.list);
  const { members, others } = useAsked(conversation?.id, query);
  const team = teams.find((one) => one.id === conversation?.team);
  return useMemo(() => {
    if (!conversation || query === undefined) return NONE;
    const words = {
      channel: t('messages.wholeChannel'),
      everyone: t('messages.everyone'),
      team: t('messages.team'),
    };
    const found = {
      members: [...known(core, conversation.people), ...members],
      contacts: contactsOf(core),
      others,
      wide: wideIn(conversation, team, words, me.role === 'guest'),
    };
    return rank(found, query, me.id);
  }, [conversation, query, members, others, team, core, me, t]);
}

function useAsked(conversation: string | undefined, query: string | undefined) {
  const core = useCore();
  const [found, setFound] = useState<{ members: Person[]; others: Person[] }>({ members: [], others: [] });
  useEffect(() => {
    if (conversation === undefined || query === undefined) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const asked = [
        core.members(conversation, query).then(({ people }) => people),
        core.findPeople(query, abort.signal),
      ].map((answer) => answer.catch(() => []));
      void Promise.all(asked).then(([members = [], others = []]) => {
        if (!abort.signal.aborted) setFound({ members, others });
      });
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [core, conversation, query]);
  return found;
}

function contactsOf(core: Core): Person[] {
  const chats = core.list.get().conversations.filter((one) => one.kind !== 'channel');
  return known(
    core,
    chats.flatMap((one) => one.people),
  );
}

function known(core: Core, ids: string[]): Person[] {
  return [...new Set(ids)].flatMap((id) => core.person(id).get() ?? []);
}
