import { type Counted, follow, followPosted, isCountable, MOST_UNREAD, settle, showLast } from './counting';
import { Problem } from './http';
import type { Change } from './messageLog';
import { Store, StoreMap } from './store';
import type { Bootstrap, Conversation, Id, ListState, Message, Team } from './types';

/** What happened while a question was under way: the answer may be older. */
interface Recording {
  changes: Map<Id, { changes: Change[]; rev: number }[]>;
  gone: Set<Id>;
  /** Asked before the server began to count anew. */
  isOld: boolean;
}

/** Counts the messages after its mark that satisfy a condition; undefined when not all up to its rev are held. */
export type CountUnread = (line: Conversation, counts: (message: Message) => boolean) => number | undefined;

const EMPTY: ListState = { status: 'loading', teams: [], conversations: [] };

/** The list of conversations, each with its newest message, mark and number of unread messages. */
export class Overview {
  readonly list = new Store<ListState>(EMPTY);
  /** The number of unread messages cannot be told from here. */
  onUncertain: (conversation: Id) => void = () => undefined;
  /** A channel of a team that is not in the list. */
  onUnknownTeam: () => void = () => undefined;

  readonly #conversations = new StoreMap<Id, Conversation | undefined>(undefined);
  readonly #countUnread: CountUnread;
  readonly #recordings = new Set<Recording>();
  /** Lines whose numbers count for nothing any more. */
  readonly #stale = new Set<Id>();
  #me: Id = '';

  constructor(countUnread: CountUnread) {
    this.#countUnread = countUnread;
  }

  of(id: Id): Store<Conversation | undefined> {
    return this.#conversations.of(id);
  }

  /** Notes what changes from now on, for an answer that is to come. */
  record(): Recording {
    const recording: Recording = { changes: new Map(), gone: new Set(), isOld: false };
    this.#recordings.add(recording);
    return recording;
  }

  forget(recording: Recording): void {
    this.#recordings.delete(recording);
  }

  /** The server counts anew (another epoch): what is held stays on screen until something is known of it. */
  restart(): void {
    for (const recording of this.#recordings) recording.isOld = true;
    for (const line of this.list.get().conversations) this.#stale.add(line.id);
  }

  /** The server's answer for all; chats beyond the answer's length stay. */
  takeAll(boot: Bootstrap, recording: Recording): void {
    this.#me = boot.me.id;
    this.#recordings.delete(recording);
    const lines = boot.conversations
      .filter((line) => !recording.gone.has(line.id))
      .map((line) => this.#settled(line, recording));
    const given = new Set(lines.map((line) => line.id));
    const others = this.list.get().conversations.filter((line) => !given.has(line.id));
    const kept = others.filter((line) => line.team === undefined && !this.#stale.has(line.id));
    for (const line of others) if (!kept.includes(line)) this.of(line.id).set(undefined);
    for (const line of lines) this.of(line.id).set(line);
    this.#stale.clear();
    this.list.set({
      status: 'ready',
      teams: [...recording.gone].reduce(
        (teams, id) => teams.flatMap((team) => without(team, id)),
        boot.teams,
      ),
      conversations: [...lines, ...kept].sort(newestFirst),
    });
  }

  /** The server's answer for one; @throws Problem that says to ask again when it was asked too long ago */
  take(given: Conversation, recording: Recording): Conversation {
    this.#recordings.delete(recording);
    if (recording.isOld) throw new Problem(0, {});
    if (recording.gone.has(given.id)) return given;
    const line = this.#settled(given, recording);
    this.#set(line);
    this.#joinTeam(line);
    return line;
  }

  changed(id: Id, changes: Change[], rev: number): void {
    for (const recording of this.#recordings) {
      recording.changes.set(id, [...(recording.changes.get(id) ?? []), { changes, rev }]);
    }
    const line = this.of(id).get();
    if (line) this.#setCounted(follow(line, changes, rev, this.#me));
  }

  posted(message: Message): void {
    const line = this.of(message.conversation).get();
    if (line) this.#set(followPosted(line, message));
  }

  /** A state that came as an answer. */
  edited(message: Message): void {
    const line = this.of(message.conversation).get();
    if (line?.last?.id !== message.id) return;
    const now = { ...line };
    showLast(now, message);
    this.#set(now);
  }

  /** @returns whether the mark moved, and whether it is sure how many are unread after it */
  read(id: Id, seq: number): { isMoved: boolean; isSure: boolean } {
    const line = this.of(id).get();
    if (!line || seq <= line.mark) return { isMoved: false, isSure: true };
    const now = { ...line, mark: seq };
    const exact = seq >= line.seq ? 0 : this.#unread(now);
    this.#set({ ...now, unread: exact ?? line.unread });
    return { isMoved: true, isSure: exact !== undefined };
  }

  gone(id: Id): void {
    for (const recording of this.#recordings) recording.gone.add(id);
    this.of(id).set(undefined);
    this.list.update((now) => ({
      ...now,
      teams: now.teams.flatMap((team) => without(team, id)),
      conversations: now.conversations.filter((line) => line.id !== id),
    }));
  }

  failed(): void {
    this.list.update((now) => (now.status === 'ready' ? now : { ...now, status: 'failed' }));
  }

  clear(): void {
    this.#recordings.clear();
    this.#stale.clear();
    this.#conversations.clear();
    this.list.set(EMPTY);
    this.#me = '';
  }

  #settled(given: Conversation, recording: Recording): Conversation {
    const held = this.#stale.delete(given.id) ? undefined : this.of(given.id).get();
    let counted: Counted = settle(given, held);
    for (const { changes, rev } of recording.changes.get(given.id) ?? []) {
      const next = follow(counted.conversation, changes, rev, this.#me);
      counted = { ...next, isUncertain: counted.isUncertain || next.isUncertain };
    }
    // an answer that came late and tells less than what is held
    if (held && counted.conversation.rev < held.rev) return held;
    return this.#exact(counted);
  }

  #setCounted(counted: Counted): void {
    this.#set(this.#exact(counted));
  }

  /** Counts anew what can be counted; asks when it cannot be and is not sure. */
  #exact({ conversation, isUncertain }: Counted): Conversation {
    const unread = this.#unread(conversation);
    if (unread !== undefined) return { ...conversation, unread };
    if (isUncertain) this.onUncertain(conversation.id);
    return conversation;
  }

  #unread(line: Conversation): number | undefined {
    const count = this.#countUnread(line, (message) => isCountable(message, this.#me));
    return count === undefined ? undefined : Math.min(MOST_UNREAD, count);
  }

  #set(line: Conversation): void {
    this.of(line.id).set(line);
    this.list.update((now) => ({
      ...now,
      conversations: [...now.conversations.filter((one) => one.id !== line.id), line].sort(newestFirst),
    }));
  }

  #joinTeam({ id, team }: Conversation): void {
    if (team === undefined) return;
    const { teams } = this.list.get();
    if (!teams.some((one) => one.id === team)) return this.onUnknownTeam();
    if (teams.some((one) => one.id === team && one.channels.includes(id))) return;
    this.list.update((now) => ({
      ...now,
      teams: now.teams.map((one) => (one.id === team ? { ...one, channels: [...one.channels, id] } : one)),
    }));
  }
}

/** A team without one of its channels; a team whose last channel is gone is gone too. */
function without(team: Team, channel: Id): Team[] {
  if (!team.channels.includes(channel)) return [team];
  const channels = team.channels.filter((one) => one !== channel);
  return channels.length > 0 ? [{ ...team, channels }] : [];
}

function newestFirst(a: Conversation, b: Conversation): number {
  const [early, late] = [a.last?.createdAt ?? '', b.last?.createdAt ?? ''];
  return early === late ? (a.id < b.id ? 1 : -1) : early < late ? 1 : -1;
}
