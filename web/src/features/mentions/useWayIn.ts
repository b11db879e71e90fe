import { useEffect, useState } from 'react';
import { useCore, useMe } from '../../app/core';
import type { Conversation, Id, TeamPage } from '../../core';

/** How somebody who is not in a conversation comes in. */
export type WayIn =
  /** I add them, and say how much of the past they see. */
  | { kind: 'history' }
  /** I add them to the team. */
  | { kind: 'team'; team: Id }
  /** Others do: these, as far as they are known. */
  | { kind: 'owners'; names?: string }
  | { kind: 'none' };

const MOST_NAMES = 3;

export function useWayIn(conversation: Conversation): WayIn {
  const me = useMe();
  const page = useTeamPage(conversation.private ? undefined : conversation.team);
  const { kind, team } = conversation;
  if (kind === 'group') return me.role === 'guest' ? { kind: 'none' } : { kind: 'history' };
  if (kind !== 'channel' || team === undefined) return { kind: 'none' };
  if (conversation.private) return conversation.owner ? { kind: 'history' } : { kind: 'owners' };
  if (!page) return { kind: 'none' };
  if (page.may.addMembers) return { kind: 'team', team };
  const names = page.owners.slice(0, MOST_NAMES).map((owner) => owner.name);
  return { kind: 'owners', names: names.join(', ') || undefined };
}

function useTeamPage(team: Id | undefined): TeamPage | undefined {
  const core = useCore();
  const [page, setPage] = useState<TeamPage>();
  useEffect(() => {
    if (team === undefined) return;
    let isCurrent = true;
    core.teams.page(team).then(
      (found) => isCurrent && setPage(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [core, team]);
  return page;
}
