import type { Copy } from './keeping';
import type { Rooms } from './rooms';
import type { Bootstrap, Id } from './types';

const MOST_KEPT = 100;

/** What the next start opens with: the list as it stands, said as the server would; nothing while it is not sure. */
export function bootstrapToKeep(rooms: Rooms, epoch: string): Bootstrap | undefined {
  const { status, isCached, me, organisation, may, banner, limits } = rooms.session.state.get();
  const list = rooms.overview.list.get();
  if (status !== 'signedIn' || isCached || !me || !may || !limits || list.status !== 'ready')
    return undefined;
  const { teams, conversations, sections } = list;
  return {
    me,
    organisation: { name: organisation ?? '' },
    look: rooms.look.now.get(),
    teams,
    conversations,
    sections,
    people: rooms.people.namedIn(JSON.stringify([me, conversations])),
    cursor: '',
    epoch,
    protocol: 0,
    build: '',
    banner,
    limits,
    may,
    guestsEnding: rooms.guests.ending.get(),
  };
}

/** The newest of a conversation, with the people and threads that it shows. */
export function copyToKeep(rooms: Rooms, epoch: string, id: Id): Copy | undefined {
  const copy = rooms.logs.peek(id)?.copy(MOST_KEPT);
  if (!copy) return undefined;
  const people = rooms.people.namedIn(JSON.stringify(copy.messages));
  return { ...copy, epoch, people, threads: rooms.threads.marksOf(copy.messages) };
}
