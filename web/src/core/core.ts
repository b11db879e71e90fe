import type { Activity } from './activity';
import type { Administration } from './administration';
import type { Directory } from './directory';
import type { Guests } from './guests';
import { Problem } from './http';
import type { Imports } from './imports';
import type { LastScreen, Usage } from './keeping';
import type { Insights } from './insights';
import type { OrganisationLook } from './look';
import type { MessageList } from './messageList';
import type { MyList } from './myList';
import type { Previews } from './previews';
import type { MustReads } from './mustReads';
import type { Pins } from './pins';
import type { Reminders } from './reminders';
import type { Polls } from './polls';
import { Rooms, type RoomsOptions } from './rooms';
import type { Notifications } from './notifications';
import type { Push } from './push';
import type { Saved } from './saved';
import type { Scheduled } from './scheduled';
import type { NewOrganisation } from './session';
import type { Connection } from './socket';
import type { Readable } from './store';
import type { Tags } from './tags';
import type { ChannelChange, NewChannel, Teams } from './teams';
import type { ThreadInbox } from './threadInbox';
import type {
  Conversation,
  Id,
  Language,
  ListState,
  Message,
  Pending,
  Person,
  Presence,
  PrivacyGroup,
  Session as Device,
  SessionState,
  Theme,
  ThreadMark,
} from './types';
import type { Urgent } from './urgent';

export type CoreOptions = RoomsOptions;

/** Everything the client knows and can do, without a screen: what a screen calls, passed on to the {@link Rooms}. */
export class Core {
  readonly #rooms: Rooms;

  constructor(options: CoreOptions = {}) {
    this.#rooms = new Rooms(options);
  }

  get session(): Readable<SessionState> {
    return this.#rooms.session.state;
  }

  get list(): Readable<ListState> {
    return this.#rooms.overview.list;
  }

  get connection(): Readable<Connection> {
    return this.#rooms.socket.connection;
  }

  /** Messages that wait to be sent, and those refused. */
  get pending(): Readable<Pending[]> {
    return this.#rooms.outbox.pending;
  }

  /** Whether unsent text is stored; false when the browser's storage is full or forbidden, so that a reload would lose it. */
  get keepsUnsent(): Readable<boolean> {
    return this.#rooms.vault.isKeeping;
  }

  get administration(): Administration {
    return this.#rooms.administration;
  }

  /** Whether this browser remembers who is here, and whether several people use it. */
  get device(): Readable<{ isRemembered: boolean; isShared: boolean }> {
    return this.#rooms.device.now;
  }

  /** How much of my conversations is kept in this browser. */
  get kept(): Readable<Usage> {
    return this.#rooms.keeping.usage;
  }

  /** Removes what is kept of conversations; unsent text stays. */
  clearKept(): Promise<void> {
    return this.#rooms.keeping.clear();
  }

  /** What was on the screen last, where this device remembers who is here; to be asked once it has started. */
  lastScreen(): Promise<LastScreen | undefined> {
    return this.#rooms.keeping.lastScreen();
  }

  /** @param take is called only where this device remembers who is here */
  keepScreen(take: () => LastScreen): void {
    this.#rooms.keeping.keepScreen(take);
  }

  markShared(isShared: boolean): void {
    this.#rooms.device.mark(isShared);
  }

  /** The organisation's colour and logo. */
  get look(): OrganisationLook {
    return this.#rooms.look;
  }

  get previews(): Previews {
    return this.#rooms.previews;
  }

  /** What concerns me. */
  get activity(): Activity {
    return this.#rooms.activity;
  }

  /** The threads I follow, wherever they are. */
  get threadInbox(): ThreadInbox {
    return this.#rooms.threadInbox;
  }

  /** What I am going to be reminded of. */
  get reminders(): Reminders {
    return this.#rooms.reminders;
  }

  /** Being reached in this browser while Torv is not open. */
  get push(): Push {
    return this.#rooms.push;
  }

  /** How I want to be told of messages. */
  get notifications(): Notifications {
    return this.#rooms.notifications;
  }

  /** The numbers of the organisation. */
  get insights(): Insights {
    return this.#rooms.insights;
  }

  /** The messages I have saved. */
  get saved(): Saved {
    return this.#rooms.saved;
  }

  /** What is pinned in conversations. */
  get pins(): Pins {
    return this.#rooms.pins;
  }

  /** Posts that ask me to have read them. */
  get mustReads(): MustReads {
    return this.#rooms.mustReads;
  }

  /** Questions with answers to choose from. */
  get polls(): Polls {
    return this.#rooms.polls;
  }

  /** Messages that tell their readers again. */
  get urgent(): Urgent {
    return this.#rooms.urgent;
  }

  /** My messages that wait to be sent. */
  get scheduled(): Scheduled {
    return this.#rooms.scheduled;
  }

  get guests(): Guests {
    return this.#rooms.guests;
  }

  get teams(): Teams {
    return this.#rooms.teams;
  }

  /** How I keep my list. */
  get myList(): MyList {
    return this.#rooms.myList;
  }

  /** People and units by file, for administrators. */
  get imports(): Imports {
    return this.#rooms.imports;
  }

  get directory(): Directory {
    return this.#rooms.directory;
  }

  conversation(id: Id): Readable<Conversation | undefined> {
    return this.#rooms.overview.of(id);
  }

  person(id: Id): Readable<Person | undefined> {
    return this.#rooms.people.of(id);
  }

  typingIn(conversation: Id): Readable<Id[]> {
    return this.#rooms.typing.in(conversation);
  }

  /** How far others have read, as a seq for each person; only in chats of up to 20. */
  readersOf(conversation: Id): Readable<Map<Id, number>> {
    return this.#rooms.marks.readersOf(conversation);
  }

  /** The tags of my teams. */
  get tags(): Tags {
    return this.#rooms.tags;
  }

  timeline(conversation: Id): MessageList {
    return this.#rooms.logs.timeline(conversation);
  }

  thread(conversation: Id, root: Id): MessageList {
    return this.#rooms.logs.thread(conversation, root);
  }

  findMessage(conversation: Id, id: Id): Message | undefined {
    return this.#rooms.logs.peek(conversation)?.find(id);
  }

  start(): Promise<void> {
    return this.#rooms.session.start();
  }

  signIn(login: string, password: string, remember: boolean): Promise<void> {
    return this.#rooms.session.signIn(login, password, remember);
  }

  setUp(first: NewOrganisation): Promise<void> {
    return this.#rooms.session.setUp(first);
  }

  welcome(secret: string): Promise<{ login: string; name: string }> {
    return this.#rooms.session.welcome(secret);
  }

  choosePassword(secret: string, password: string): Promise<void> {
    return this.#rooms.session.choosePassword(secret, password);
  }

  signOut(): Promise<void> {
    return this.#rooms.session.signOut();
  }

  /** What is stored about people, in both languages. */
  async privacy(): Promise<PrivacyGroup[]> {
    return (await this.#rooms.http.get<{ items: PrivacyGroup[] }>('/privacy')).items;
  }

  sessions(): Promise<Device[]> {
    return this.#rooms.session.devices();
  }

  endSession(id: Id): Promise<void> {
    return this.#rooms.session.endDevice(id);
  }

  /** Ends all my sessions but this one. */
  endOtherSessions(): Promise<void> {
    return this.#rooms.session.endOtherDevices();
  }

  /** The language of what the server says, also before anybody is signed in. */
  hears(language: string): void {
    this.#rooms.http.language = language;
  }

  updateMe(change: { language?: Language; theme?: Theme }): Promise<void> {
    return this.#rooms.session.updateMe(change);
  }

  /** Something about oneself was changed: what is held of it is asked for anew. */
  async refreshMe(): Promise<void> {
    const { me } = this.#rooms.session;
    if (me) await Promise.all([this.#rooms.session.refresh(), this.#rooms.people.refresh([me])]);
  }

  /** @param until when it is automatic again */
  setPresence(presence?: Presence, until?: Date): Promise<void> {
    return this.#rooms.session.setPresence(presence, until);
  }

  /** Shows the message at once and sends it as soon as that is possible. */
  post(conversation: Id, markdown: string, replyTo?: Id, clientId?: Id): void {
    this.#rooms.typing.posted(conversation);
    this.#rooms.outbox.add(conversation, markdown, replyTo, clientId);
  }

  retry(clientId: Id): void {
    this.#rooms.outbox.retry(clientId);
  }

  discard(clientId: Id): void {
    this.#rooms.outbox.discard(clientId);
  }

  edit(conversation: Id, message: Id, markdown: string): Promise<void> {
    return this.#rooms.messages.edit(conversation, message, markdown);
  }

  remove(conversation: Id, message: Id): Promise<void> {
    return this.#rooms.messages
      .remove(conversation, message)
      .then(() => this.#rooms.expectChange(conversation));
  }

  /** The same while the page is being left: the browser finishes it on its own. */
  removeOnLeaving(conversation: Id, message: Id): void {
    this.#rooms.messages.removeOnLeaving(conversation, message);
  }

  /** The reaction shows when the server tells of it, at most a second later. */
  react(conversation: Id, message: Id, emoji: string, on: boolean): Promise<void> {
    return this.#rooms.messages
      .react(conversation, message, emoji, on)
      .then(() => this.#rooms.expectChange(conversation));
  }

  /** Marks are merged and sent one to three seconds after the last move. */
  markRead(conversation: Id, seq: number): void {
    this.#rooms.marks.mark(conversation, seq);
  }

  /** This message and what follows are unread again until I leave the conversation and come back. */
  markUnread({ conversation, seq }: Message): Promise<void> {
    return this.#rooms.marks.markUnread(conversation, seq);
  }

  /** Up to where I had read before what I marked as unread since I came; undefined when I have not. */
  heldBack(conversation: Id): Readable<number | undefined> {
    return this.#rooms.marks.heldBack(conversation);
  }

  /** I have come to a conversation, or left it. */
  arrive(conversation: Id): void {
    this.#rooms.marks.arrive(conversation);
  }

  /** How far I have read a thread, by its first message; undefined while I neither follow it nor have stopped to. */
  threadMark(root: Id): Readable<ThreadMark | undefined> {
    return this.#rooms.threads.of(root);
  }

  /** As {@link markRead} for a thread's replies; nothing when I do not follow it. */
  markThreadRead(root: Id, seq: number): void {
    this.#rooms.threads.read(root, seq);
  }

  /** @param root the thread's first message */
  followThread(root: Message, follows: boolean): Promise<void> {
    return this.#rooms.threads.follow(root, follows);
  }

  typing(conversation: Id): void {
    this.#rooms.typing.tell(conversation);
  }

  /** Whose presence is on screen. */
  watch(what: { people: Id[]; conversations: Id[] }): void {
    this.#rooms.watch(what);
  }

  /** Somebody is at the keyboard. */
  active(): void {
    this.#rooms.device.used();
    this.#rooms.socket.send({ type: 'active' });
  }

  /** The network is back, the machine woke up, or the window is looked at again. */
  hurry(): void {
    this.#rooms.leaveIfUnused();
    this.#rooms.session.hurry();
    this.#rooms.socket.hurry();
    this.#rooms.outbox.flush();
  }

  /** Whether the server can be reached now, whatever it answers. */
  answers(): Promise<boolean> {
    return this.#rooms.http.get('/me').then(
      () => true,
      (error: unknown) => Problem.of(error).status !== 0,
    );
  }

  draft(conversation: Id, thread?: Id): Readable<string> {
    return this.#rooms.drafts.of(conversation, thread);
  }

  setDraft(conversation: Id, thread: Id | undefined, markdown: string): void {
    this.#rooms.drafts.set(conversation, thread, markdown);
  }

  async openChat(members: Id[], name?: string): Promise<Conversation> {
    return this.#rooms.messages.takeLine(await this.#rooms.http.send('POST', '/chats', { members, name }));
  }

  async createChannel(team: Id, channel: NewChannel): Promise<Conversation> {
    return this.#rooms.messages.takeLine(await this.#rooms.teams.createChannel(team, channel));
  }

  /** Shows when the server tells of it. */
  changeConversation(conversation: Id, change: ChannelChange): Promise<void> {
    return this.#rooms.teams
      .changeConversation(conversation, change)
      .then(() => this.#rooms.catchUp.askLine(conversation, 0));
  }

  addMember(conversation: Id, person: Id, history: 'nothing' | 'today' | 'all'): Promise<void> {
    return this.#rooms.http.send('POST', `/conversations/${conversation}/members`, { person, history });
  }

  async leave(conversation: Id): Promise<void> {
    const { me } = this.#rooms.session;
    if (me) await this.removeMember(conversation, me);
    this.#rooms.gone(conversation);
  }

  removeMember(conversation: Id, person: Id): Promise<void> {
    return this.#rooms.http.send('DELETE', `/conversations/${conversation}/members/${person}`);
  }

  findPeople(q: string, signal?: AbortSignal): Promise<Person[]> {
    return this.#rooms.people.find(q, signal);
  }

  members(conversation: Id, q: string, after?: string): Promise<{ people: Person[]; next?: string }> {
    return this.#rooms.people.members(conversation, q, after);
  }

  /** Whether somebody is in a conversation, when those it names do not tell. */
  async isMember(conversation: Id, { id, name }: Person): Promise<boolean> {
    const { people } = await this.#rooms.people.members(conversation, name);
    return people.some((one) => one.id === id);
  }

  /** A conversation that may not be in the list; rejects with not-found when it is not mine. */
  fetchConversation(id: Id): Promise<Conversation> {
    return this.#rooms.readLine(id);
  }
}
