import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { TimelineState } from '../core';
import { Store } from '../core/store';
import { useCore, useMe, useReadable } from './core';

const MOST_CHATS = 40;
const MOST_MESSAGES = 60;
const nothing = new Store<TimelineState>({
  status: 'loading',
  messages: [],
  pending: [],
  hasOlder: false,
  hasNewer: false,
});

/** Asks for the presence of those one can see: oneself, the list's chats, and who is in the conversation that is open. */
export function useWatching(): void {
  const core = useCore();
  const me = useMe().id;
  const { pathname } = useLocation();
  const { conversations } = useReadable(core.list);
  const open = conversations.find((one) => pathname.startsWith(`/c/${one.id}`));
  const { messages } = useReadable(open ? core.timeline(open.id) : nothing);
  const looked = /^\/people\/([^/]+)/.exec(pathname)?.[1];
  const direct = conversations.filter((one) => one.kind === 'direct').slice(0, MOST_CHATS);
  const people = [
    ...new Set([
      me,
      ...(looked ? [looked] : []),
      ...(open?.people ?? []),
      ...direct.flatMap((one) => one.people),
      ...messages.slice(-MOST_MESSAGES).flatMap((one) => one.author ?? []),
    ]),
  ]
    .sort()
    .join();
  const conversation = open?.id;
  useEffect(() => {
    core.watch({ people: people.split(','), conversations: conversation ? [conversation] : [] });
  }, [core, people, conversation]);
}
