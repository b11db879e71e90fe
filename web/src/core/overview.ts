import { type Chosen, undone, withChoice } from './choice';
import { type Counted, follow, followPosted, isCountable, MOST_UNREAD, settle, showLast } from './counting';
import { Problem } from './http';
import type { Change } from './messageLog';
import { Store, StoreMap } from './store';
import type { Bootstrap, Choice, Conversation, Id, ListState, Message, Section, Team } from './types';

/** What happened while a question was under way: the answer may be older. */
interface Recording {
  changes: Map<Id, { changes: Change[]; rev: number }[]>;
  /** Conversations and teams. */
  gone: Set<Id>;
  choices: Chosen[];
  /** Asked before the server began to count anew. */
  isOld: boolean;
}

/** Counts the messages after its mark that satisfy a condition; undefined when not all up to its rev are held. */
export type CountUnread = (line: Conversation, counts: (message: Message) => boolean) => number | undefined;

const EMPTY: ListState = { status: 'loading', teams: [], conversations: [], sections: [] };

/** The list of conversations, each with its newest message, mark and number of unread messages. */
export class Overview {
  readonly list = new Store<ListState>(EMPTY);
  /** The number of unread messages cannot be told from here. */
  onUncertain: (conversation: Id) => void = () => undefined;
  /** A channel of a team that is not in the list. */
  onUnknownTeam: (team: Id) => void = () => undefined;
  /** A conversation under a heading that is not in the list. */
  onUnknownSection: () => void = () => undefined;

  readonly #conversations = new StoreMap<Id, Conversation | undefined>(undefined);
  readonly #countUnread: CountUnread;
  readonly #recordings = new Set<Recording>();
  /** Lines whose numbers count for nothing any more. */
  readonly #stale = new Set<Id>();
  /** Choices of mine that the server has not confirmed. */
  readonly #choosing = new Set<Chosen>();
  #me: Id = '';

  constructor(countUnread: CountUnread) {
    this.#countUnread = countUnread;
  }

  of(id: Id): Store<Conversation | undefined> {
    return this.#conversations.of(id);
  }

  /** Notes what changes from now on, for an answer that is to come. */
  record(): Recording {
    const recording: Recording = { changes: new Map(), gone: new Set(), choices: [], isOld: false };
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
      sections: boot.sections,
    });
  }

  /** The server's answer for one team: how it is, and those of its channels that were asked for. */
  takeTeam(team: Team, lines: Conversation[], recording: Recording): void {
    this.#recordings.delete(recording);
    if (recording.isOld) throw new Problem(0, {});
    if (recording.gone.has(team.id)) return;
    const channels = team.channels.filter((id) => !recording.gone.has(id));
    this.list.update((now) => ({
      ...now,
      teams: [...now.teams.filter((one) => one.id !== team.id), { ...team, channels }].sort(byName),
    }));
    for (const line of lines) if (!recording.gone.has(line.id)) this.#set(this.#settled(line, recording));
  }

  teamGone(id: Id): void {
    for (const recording of this.#recordings) recording.gone.add(id);
    this.list.update((now) => ({ ...now, teams: now.teams.filter((team) => team.id !== id) }));
  }

  /**
   * Shows a choice at once, over every answer that may be older.
   *
   * @returns what to call when the server has answered
   */
  choose(id: Id, choice: Choice): (isKept: boolean) => void {
    const chosen = { id, choice };
    const before = this.of(id).get();
    this.#choosing.add(chosen);
    this.#show(id, choice);
    return (isKept) => {
      this.#choosing.delete(chosen);
      if (isKept) for (const recording of this.#recordings) recording.choices.push(chosen);
      else if (before) this.#show(id, undone(choice, before));
    };
  }

  setSections(change: (sections: Section[]) => Section[]): void {
    this.list.update((now) => ({ ...now, sections: change(now.sections) }));
  }

  /** The server's answer for one; @throws Problem that says to ask again when it was asked too long ago */
  take(given: Conversation, recording: Recording): Conversation {
    this.#recordings.delete(recording);
    if (recording.isOld) throw new Problem(0, {});
    if (recording.gone.has(given.id)) return given;
    const line = this.#settled(given, recording);
    this.#set(line);
    this.#joinTeam(line);
    const { sections } = this.list.get();
    if (line.section !== undefined && !sections.some((one) => one.id === line.section))
      this.onUnknownSection();
    return line;
  }

  changed(id: Id, changes: Change[], rev: number): void {
    for (const recording of this.#recordings) {
      recording.changes.set(id, [...(recording.changes.get(id) ?? []), { changes, rev }]);
    }
    const line = this.of(id).get();
    if (!line) return;
    const { conversation, isUncertain } = follow(line, changes, rev, this.#me);
    this.#set(this.#exact({ conversation: comesBack(line, conversation), isUncertain }));
  }

  posted(message: Message): void {
    const line = this.of(message.conversation).get();
    if (line) this.#set(comesBack(line, followPosted(line, message)));
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

  /** @returns whether it is sure how many are unread after the mark that was put back */
  putBack(id: Id, mark: number): boolean {
    const line = this.of(id).get();
    if (!line || mark >= line.mark) return true;
    const now = { ...line, mark };
    const exact = this.#unread(now);
    this.#set({ ...now, unread: exact ?? Math.max(1, line.unread) });
    return exact !== undefined;
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
    this.#choosing.clear();
    this.#conversations.clear();
    this.list.set(EMPTY);
    this.#me = '';
  }

  #settled(answer: Conversation, recording: Recording): Conversation {
    const held = this.#stale.delete(answer.id) ? undefined : this.of(answer.id).get();
    const given = [...recording.choices, ...this.#choosing]
      .filter(({ id }) => id === answer.id)
      .reduce((line, { choice }) => withChoice(line, choice), answer);
    let counted: Counted = settle(given, held);
    for (const { changes, rev } of recording.changes.get(given.id) ?? []) {
      const next = follow(counted.conversation, changes, rev, this.#me);
      counted = { ...next, isUncertain: counted.isUncertain || next.isUncertain };
    }
    // an answer that came late and tells less than what is held
    if (held && counted.conversation.rev < held.rev) return held;
    return this.#exact(counted);
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

  /** A choice, and over it those made later. */
  #show(id: Id, choice: Choice): void {
    const line = this.of(id).get();
    if (!line) return;
    const later = [...this.#choosing].filter((one) => one.id === id);
    this.#set(later.reduce((now, one) => withChoice(now, one.choice), withChoice(line, choice)));
  }

  #joinTeam({ id, team }: Conversation): void {
    if (team === undefined) return;
    const { teams } = this.list.get();
    if (!teams.some((one) => one.id === team)) return this.onUnknownTeam(team);
    if (teams.some((one) => one.id === team && one.channels.includes(id))) return;
    this.list.update((now) => ({
      ...now,
      teams: now.teams.map((one) => (one.id === team ? { ...one, channels: [...one.channels, id] } : one)),
    }));
  }
}

/** A hidden chat is in the list again with its next message. */
function comesBack(before: Conversation, now: Conversation): Conversation {
  const isBack = before.hidden && before.kind !== 'channel' && now.seq > before.seq;
  return isBack ? { ...now, hidden: undefined } : now;
}

/** A team without one of its channels; without itself it is nothing, and a team whose last channel is gone is gone too. */
function without(team: Team, channel: Id): Team[] {
  if (team.id === channel) return [];
  if (!team.channels.includes(channel)) return [team];
  const channels = team.channels.filter((one) => one !== channel);
  return channels.length > 0 ? [{ ...team, channels }] : [];
}

const collator = new Intl.Collator('da');

function byName(a: Team, b: Team): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function newestFirst(a: Conversation, b: Conversation): number {
  const [early, late] = [a.last?.createdAt ?? '', b.last?.createdAt ?? ''];
  return early === late ? (a.id < b.id ? 1 : -1) : early < late ? 1 : -1;
}
