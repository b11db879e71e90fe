import type { Device } from './device';
import type { Bootstrap, Conversation, Id, Me, Message, Person, ThreadMark } from '../core';
import type { Answers } from './answers';
import { BO, EVERYBODY } from './people';
import { CHANNELS, CHATS, MESSAGES, TEAMS } from './organisation';

/** How the line to the server behaves from the first moment on. */
export type Line = 'online' | 'silent' | 'broken' | 'restarting' | 'updated' | 'ended';

/** Everything that a state of the gallery is drawn from. Each state changes a copy of its own. */
export interface World {
  boot: Omit<Bootstrap, 'me' | 'people'> & { me: Me };
  people: Person[];
  messages: Record<Id, Message[]>;
  threads: ThreadMark[];
  line: Line;
  /** Nobody is signed in. */
  isSignedOut: boolean;
  /** Undefined: a browser that keeps nothing. */
  device?: Device;
  /** What is answered instead of what usually is. */
  answers: Answers;
}

export function freshWorld(language: 'da' | 'en'): World {
  return structuredClone<World>({
    boot: {
      me: {
        id: BO.id,
        login: 'bo.aagaard',
        name: BO.name,
        title: BO.title,
        unit: BO.unit,
        role: 'member',
        language,
        theme: 'system',
        presence: 'available',
      },
      organisation: { name: 'Københavns Kommune' },
      teams: TEAMS,
      conversations: [...CHATS, ...CHANNELS].map((one) => lineOf(one, MESSAGES[one.id] ?? [], BO.id)),
      sections: [],
      cursor: '0',
      epoch: 'gallery',
      protocol: 1,
      build: 'gallery',
      limits: { editHistory: 'author' },
      may: { createTeams: true, inviteGuests: true, administer: false },
    },
    people: EVERYBODY,
    messages: MESSAGES,
    threads: [],
    line: 'online',
    isSignedOut: false,
    answers: {},
  });
}

/** A conversation as the list has it, with everything that its messages say about it. */
export function lineOf(about: Conversation, messages: Message[], me: Id): Conversation {
  const roots = messages.filter(({ replyTo }) => replyTo === undefined);
  const last = roots.at(-1);
  return {
    ...about,
    rev: Math.max(0, ...messages.map(({ rev }) => rev)),
    seq: last?.seq ?? 0,
    mark: about.mark < 0 ? (last?.seq ?? 0) : about.mark,
    unread:
      about.mark < 0
        ? 0
        : about.unread || roots.filter(({ seq, author }) => seq > about.mark && author !== me).length,
    ...(last && { last }),
  };
}

/** Puts a conversation with these messages into the world, in place of the one with its id. */
export function put(world: World, about: Conversation, messages: Message[]): void {
  const line = lineOf(about, messages, world.boot.me.id);
  world.messages[about.id] = messages;
  world.boot.conversations = [...world.boot.conversations.filter(({ id }) => id !== about.id), line].sort(
    (a, b) => (b.last?.createdAt ?? '').localeCompare(a.last?.createdAt ?? ''),
  );
}
