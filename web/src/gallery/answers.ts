import type { Conversation, Id, Message, Person } from '../core';
import { ago, DAY, HOUR, inDays } from './fixedTime';
import { ANE, BO, DINA, GUEST, idOf, KAREN, OLE, SIRI } from './people';
import { TOP, UNITS, unitOf } from './organisation';
import { figures } from './insights';
import { PRIVACY } from './privacy';
import { lineOf, type World } from './world';

/** A refusal in words, or silence as of a dead line. */
export type Refused = { status: number; code?: string; detail?: string } | 'silent' | 'lost';
export type Answer = { body?: unknown } | Refused;
/** By method and path: "GET /people". A star stands for one part of the path. */
export type Answers = Record<string, Answer>;

export interface Question {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** What a server would say. What is not foreseen is done without a word, as a change is. */
export function answer(world: World, question: Question): Answer {
  const { method, path } = question;
  const given = Object.entries(world.answers).find(([pattern]) => fits(pattern, `${method} ${path}`))?.[1];
  if (given) return given;
  if (world.isSignedOut) return { status: 401, code: 'signed-out' };
  if (path.startsWith('/conversations/')) return { body: inConversation(world, question) };
  if (method !== 'GET') return { body: path === '/session' ? {} : undefined };
  return { body: read(world, question) };
}

function fits(pattern: string, asked: string): boolean {
  const [parts, those] = [pattern.split('/'), asked.split('/')];
  return parts.length === those.length && parts.every((part, i) => part === '*' || part === those[i]);
}

function read(world: World, { path, query }: Question): unknown {
  const [room, id = '', part] = path.split('/').slice(1);
  switch (room) {
    case 'bootstrap':
      return { ...world.boot, people: world.people };
    case 'me':
      return world.boot.me;
    case 'people':
      return part === 'profile' ? profile(world, id) : { people: find(world.people, query) };
    case 'units':
      return id ? unitOf(id) : { items: units(query.get('q') ?? '') };
    case 'teams':
      return id ? team(world, id, part) : { items: findTeams(world, query.get('q') ?? '') };
    case 'rules':
      return { people: 42 };
    case 'insights':
      return figures(id, query, world.boot.may.administer);
    case 'privacy':
      return { items: PRIVACY };
    case 'sessions':
      return { sessions: SESSIONS };
    case 'guests':
      return { items: GUESTS };
    case 'invitations':
      return { items: INVITATIONS };
    case 'policy':
      return {
        createTeams: 'employees',
        guests: true,
        guestDays: 90,
        insightsGroup: 10,
        insightsForEveryone: false,
        editMinutes: 60,
        editHistory: 'author',
        banner: world.boot.banner,
      };
    case 'administrators':
      return { items: [{ unit: UNITS[2], person: KAREN, mayDismiss: true }] };
    case 'look':
      return world.boot.look ?? { organisation: world.boot.organisation.name };
    case 'must-reads':
      return { items: [], people: [] };
    case 'push':
      return { on: false };
    case 'scheduled':
    case 'drafts':
      return { items: [] };
    case 'threads':
      return { items: [], people: [] };
    case 'reminders':
      return { items: [], people: [] };
    case 'activity':
      return { items: [], people: [], unread: 0 };
    case 'sections':
      return { items: world.boot.sections };
    default:
      return {};
  }
}

function find(people: Person[], query: URLSearchParams): Person[] {
  const ids = query.get('ids')?.split(',');
  const q = (query.get('q') ?? '').toLowerCase();
  if (ids) return people.filter(({ id }) => ids.includes(id));
  return people.filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(q)).slice(0, 30);
}

function findTeams(world: World, q: string) {
  return [...world.boot.teams, ...OTHER_TEAMS].filter(({ name }) =>
    name.toLowerCase().includes(q.toLowerCase()),
  );
}

function units(q: string) {
  if (!q) return [TOP];
  return UNITS.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
}

function profile(world: World, id: Id) {
  const person = world.people.find((one) => one.id === id) ?? BO;
  const isGuest = person.guest === true;
  return {
    person,
    email: `${person.name.split(' ')[0]?.toLowerCase()}@example.org`,
    phone: '+45 33 66 33 66',
    mobile: '+45 20 12 34 56',
    about: 'Spørg mig om ruter, nøgler og kørelister.',
    path: isGuest ? [] : unitOf(idOf(501)).path,
    reports: person.id === KAREN.id ? [ANE, BO, DINA, OLE] : [],
    reportCount: person.id === KAREN.id ? 41 : 0,
    ...(isGuest ? { sponsor: BO, expires: inDays(5) } : { manager: KAREN }),
    ...(person.absentUntil && {
      absence: { until: person.absentUntil, note: 'På ferie på Bornholm', standsIn: DINA },
    }),
  };
}

function inConversation(world: World, { method, path, query, body }: Question): unknown {
  const [, id = '', part, message, leaf] = path.split('/').slice(1);
  const line = world.boot.conversations.find((one) => one.id === id);
  const all = world.messages[id] ?? [];
  if (part === undefined) return line;
  if (part === 'members') return { people: [BO, ANE, DINA, OLE, SIRI, KAREN].slice(0, line?.members ?? 0) };
  if (part === 'pinned')
    return { messages: all.filter((one) => one.pinned), people: [], rev: line?.rev ?? 0, more: false };
  if (part === 'messages' && method === 'POST') return posted(world, id, all, body);
  if (part !== 'messages' || method !== 'GET') return undefined;
  const after = Number(query.get('after') ?? 0);
  const those = all.filter(({ replyTo, seq }) =>
    leaf === 'replies' ? replyTo === message && seq > after : replyTo === undefined,
  );
  const threads = world.threads.filter(({ root }) => all.some((one) => one.id === root));
  return { ...pageOf(those, query), people: world.people, threads, rev: line?.rev ?? 0 };
}

const PAGE = 50;

function pageOf(all: Message[], query: URLSearchParams): { messages: Message[]; more: boolean } {
  const before = Number(query.get('before') ?? Infinity);
  const after = Number(query.get('after') ?? 0);
  if (after) {
    const later = all.filter(({ seq }) => seq > after);
    return { messages: later.slice(0, PAGE), more: later.length > PAGE };
  }
  const around = query.get('around');
  const middle = all.findIndex(({ id, seq }) => id === around || String(seq) === around);
  const earlier = all.filter(({ seq }) => seq < before);
  if (around === null) return { messages: earlier.slice(-PAGE), more: earlier.length > PAGE };
  const from = Math.max(0, middle - PAGE / 2);
  return { messages: all.slice(from, from + PAGE), more: from > 0 };
}

function posted(world: World, conversation: Id, all: Message[], body: Record<string, unknown>): Message {
  const seq = (all.at(-1)?.seq ?? 0) + 1;
  const message = {
    id: idOf(900_000_000 + seq),
    conversation,
    seq,
    rev: seq,
    author: world.boot.me.id,
    createdAt: ago(0),
    reactions: [],
    ...(body as Pick<Message, 'clientId' | 'markdown'>),
  };
  world.messages[conversation] = [...all, message];
  return message;
}

function team(world: World, id: Id, part: string | undefined): unknown {
  const held = [...world.boot.teams, ...OTHER_TEAMS].find((one) => one.id === id);
  if (part === 'members') {
    const member = (person: Person, role: string) => ({
      person,
      role,
      chosen: role === 'owner',
      ruled: true,
    });
    return { items: [member(BO, 'owner'), ...[ANE, DINA, OLE, KAREN].map((one) => member(one, 'member'))] };
  }
  if (part === 'tags') return { tag: held?.tags?.[0], people: [ANE, DINA] };
  const isMine = held?.role !== undefined;
  if (part === 'channels') {
    const channels: Conversation[] = isMine ? [] : [OTHER_CHANNEL];
    return { items: [...world.boot.conversations.filter((one) => one.team === id), ...channels] };
  }
  const isOwner = held?.role === 'owner';
  return {
    team: held,
    owners: isOwner ? [BO] : [KAREN],
    rules: [{ id: idOf(401), unit: UNITS[2], below: true, people: 42 }],
    may: {
      edit: isOwner,
      addMembers: isOwner,
      makeChannels: isOwner,
      join: !isMine,
      leave: isMine,
      archive: isOwner,
    },
  };
}

const OTHER_TEAMS = [
  ['Løbeklubben', 'Vi løber hver torsdag efter arbejde', 64],
  ['Velfærdsteknologi i praksis', undefined, 311],
  ['Personaleforeningen', 'Julefrokost, teater og ture', 1_204],
].map(([name, description, members], i) => ({
  id: idOf(210 + i),
  name: String(name),
  description: description as string | undefined,
  members: Number(members),
  channels: [],
  visibility: 'public' as const,
  follows: false,
  role: undefined,
  tags: undefined,
}));

const OTHER_CHANNEL = lineOf(
  {
    ...{ id: idOf(120), kind: 'channel', name: 'Generelt', team: idOf(210), members: 64, people: [] },
    ...{ rev: 0, seq: 0, mark: 0, unread: 0, fromSeq: 0, mayPost: false },
  },
  [],
  BO.id,
);

const SESSIONS = [
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0', 0],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/605.1', 3 * HOUR],
  ['Mozilla/5.0 (Windows NT 10.0) Edg/142.0 Chrome/142.0', 9 * DAY],
].map(([device, minutes], i) => ({
  id: idOf(600 + i),
  createdAt: ago(20 * DAY),
  seenAt: ago(Number(minutes)),
  device,
  current: i === 0,
}));

const GUESTS = [
  { person: GUEST, company: 'Friis Rådgivning', sponsor: BO, expiresAt: inDays(5) },
  { person: { ...GUEST, id: idOf(30), name: 'Lise Rask' }, sponsor: BO, expiresAt: inDays(60) },
];

const INVITATIONS = [
  {
    id: idOf(601),
    name: 'Mona Vinther',
    email: 'mona@example.org',
    company: 'Vinther & Co.',
    conversations: [],
    staysUntil: inDays(30),
    expiresAt: inDays(7),
  },
];
