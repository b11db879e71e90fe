import type { Id, Page } from '../types';
import { type FakeConversation, Refusal } from './fakeConversation';
import type { FakeServer, Request } from './fakeServer';

type Found = Omit<Page, 'people' | 'threads'>;

/** Answers a request as the API does. */
export function handle(server: FakeServer, request: Request): { status: number; body?: unknown } {
  try {
    return route(server, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: { code: error.code, detail: error.detail } };
  }
}

function route(server: FakeServer, { person, method, path, query, body }: Request) {
  const [room, id = '', part, message = '', leaf, emoji = ''] = path
    .split('/')
    .slice(1)
    .map(decodeURIComponent);
  if (room === 'session' && method === 'POST') {
    server.signedIn.add(person);
    return { status: 200, body: {} };
  }
  if (!server.signedIn.has(person)) throw new Refusal(401, 'signed-out');
  if (room === 'session') {
    server.endSession(person);
    return { status: 204 };
  }
  if (room === 'bootstrap') return { status: 200, body: server.bootstrapFor(person) };
  if (room === 'me') return { status: 200, body: server.meOf(person) };
  if (room === 'people') {
    return {
      status: 200,
      body: { people: (query.get('ids') ?? '').split(',').map((one) => server.personOf(one)) },
    };
  }
  if (room === 'teams') {
    const team = server.teamFor(person, id);
    if (team.channels.length === 0) throw new Refusal(404, 'not-found');
    if (part === undefined) return { status: 200, body: { team, owners: [], rules: [], may: {} } };
    const items = server.channelsFor(person, id).map((one) => one.lineFor(person));
    return { status: 200, body: { items } };
  }
  if (room === 'drafts') return drafts(server, { person, method, id, body });
  if (room === 'scheduled') return { status: 200, body: { items: server.scheduled.get(person) ?? [] } };
  if (room === 'sections') return sections(server, { person, method, id, body });
  const conversation = server.conversations.get(id);
  if (!conversation?.members.has(person)) throw new Refusal(404, 'not-found');
  if (part === undefined) return { status: 200, body: conversation.lineFor(person) };
  if (part === 'read') {
    server.markFor(conversation, person, Number(body.seq));
    return { status: 204 };
  }
  const answer = (found: Found, root?: Id) => page(server, conversation, person, found, root);
  if (part === 'threads') {
    const root = conversation.roots.find((one) => one.seq === Number(message))?.id;
    if (root === undefined) throw new Refusal(404, 'not-found');
    if (leaf === 'read') server.markThreadFor(conversation, person, root, Number(body.seq));
    else server.followFor(conversation, person, root, body.follows === true);
    return { status: 204 };
  }
  if (part === 'choice') {
    const kept = { ...conversation.choices.get(person), ...body };
    const isKept = ([, value]: [string, unknown]) => value !== false && value !== null;
    conversation.choices.set(person, Object.fromEntries(Object.entries(kept).filter(isKept)));
    server.tell([person], { type: 'conversation', conversation: id });
    return { status: 204 };
  }
  if (part === 'changes') return answer(conversation.changes(Number(query.get('after'))));
  if (leaf === 'replies') return answer(conversation.replies(message, Number(query.get('after'))), message);
  if (leaf === 'reactions') {
    conversation.react(message, person, emoji, method === 'PUT');
    return { status: 204 };
  }
  if (method === 'GET') return answer(conversation.history(query));
  if (method === 'POST') return conversation.post(person, body);
  if (method === 'PATCH') return { status: 200, body: conversation.edit(message, String(body.markdown)) };
  conversation.remove(message);
  return { status: 204 };
}

function drafts(
  server: FakeServer,
  { person, method, id, body }: Pick<Request, 'person' | 'method' | 'body'> & { id: string },
) {
  const held = server.drafts.get(person) ?? [];
  if (method === 'GET') return { status: 200, body: { items: held } };
  const { thread, markdown, changes } = body as { thread?: Id; markdown: string; changes?: Id };
  const found = held.find((one) => one.conversation === id && one.thread === thread);
  if (found && found.version !== changes && found.markdown !== markdown) throw new Refusal(409, 'conflict');
  const version = markdown.trim() ? `version-${server.requests.length}` : undefined;
  const made = version ? [{ conversation: id, thread, markdown, version, changedAt: '' }] : [];
  server.drafts.set(person, [...held.filter((one) => one !== found), ...made]);
  server.tell([person], { type: 'draft', conversation: id, thread, version });
  return { status: 200, body: { version } };
}

function sections(
  server: FakeServer,
  { person, method, id, body }: Pick<Request, 'person' | 'method' | 'body'> & { id: string },
) {
  const held = server.sections.get(person) ?? [];
  if (method === 'GET') return { status: 200, body: { items: held } };
  const others = held.filter((one) => one.id !== id);
  const section = { ...held.find((one) => one.id === id), ...(body as { name: string }) };
  if (method === 'POST') {
    const made = { id: `section-${held.length + 1}`, name: section.name };
    server.sections.set(person, [...held, made]);
    server.tell([person], { type: 'sections' });
    return { status: 201, body: made };
  }
  if (others.length === held.length) throw new Refusal(404, 'not-found');
  const at = typeof body.position === 'number' ? body.position : held.findIndex((one) => one.id === id);
  const here = method === 'DELETE' ? [] : [{ id, name: section.name }];
  server.sections.set(person, [...others.slice(0, at), ...here, ...others.slice(at)]);
  server.tell([person], { type: 'sections' });
  return { status: 204 };
}

function page(server: FakeServer, conversation: FakeConversation, person: Id, found: Found, root?: Id) {
  const authors = new Set(found.messages.flatMap((message) => message.author ?? []));
  const roots = root === undefined ? found.messages.map((message) => message.replyTo ?? message.id) : [root];
  return {
    status: 200,
    body: {
      ...found,
      people: [...authors].map((id) => server.personOf(id)),
      threads: conversation.threadsFor(person, [...new Set(roots)]),
    },
  };
}
