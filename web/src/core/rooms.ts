import { Activity } from './activity';
import { Administration } from './administration';
import { CatchUp, LONG_DOWN_MILLIS } from './catchUp';
import { type Clock, SessionClock, systemClock } from './clock';
import { Device } from './device';
import { Directory } from './directory';
import { Drafts } from './drafts';
import { DraftSync } from './draftSync';
import { Guests } from './guests';
import { type Fetch, Http, Problem } from './http';
import { Imports } from './imports';
import { ACCOUNT, type Copy, Keeping } from './keeping';
import { Insights } from './insights';
import { Logs } from './logs';
import { OrganisationLook } from './look';
import { Marks } from './marks';
import { Messages } from './messages';
import { MyList } from './myList';
import { Notifications } from './notifications';
import { Outbox } from './outbox';
import { Overview } from './overview';
import { People } from './people';
import { Previews } from './previews';
import { MustReads } from './mustReads';
import { Pins } from './pins';
import { Reminders } from './reminders';
import { Polls } from './polls';
import { Push } from './push';
import { receive } from './receive';
import { Saved } from './saved';
import { Scheduled } from './scheduled';
import { Session } from './session';
import { SharedLine } from './sharedLine';
import { EventSocket } from './socket';
import { ofThisBrowser, type Surroundings } from './surroundings';
import { Tags } from './tags';
import { Teams } from './teams';
import { ThreadInbox } from './threadInbox';
import { Threads } from './threads';
import { bootstrapToKeep, copyToKeep } from './toKeep';
import { Turn } from './turn';
import { Typing } from './typing';
import type { Bootstrap, Conversation, Id, ServerEvent } from './types';
import { Urgent } from './urgent';
import { Vault } from './vault';

export interface RoomsOptions extends Partial<Surroundings> {
  fetch?: Fetch;
  clock?: Clock;
  /** Of this client; without it, that of the server when somebody signs in. */
  build?: string;
  /** The conversation that the screen opens with. */
  first?: Id;
}

const CHANGE_MILLIS = 1_200;
/** So many changes after what was kept of a conversation are not worth reading: its newest messages are. */
const MOST_BEHIND = 200;
const UNUSED_EVERY_MILLIS = 60_000;

/** The rooms of the core, each with one purpose, and how news goes from one to another. */
export class Rooms {
  readonly http: Http;
  readonly vault: Vault;
  readonly device: Device;
  readonly keeping: Keeping;
  readonly session: Session;
  readonly turn: Turn;
  readonly line: SharedLine;
  readonly socket: EventSocket;
  readonly people: People;
  readonly imports: Imports;
  readonly directory: Directory;
  readonly overview: Overview;
  readonly logs: Logs;
  readonly outbox: Outbox;
  readonly scheduled: Scheduled;
  readonly saved: Saved;
  readonly previews: Previews;
  readonly activity: Activity;
  readonly reminders: Reminders;
  readonly threadInbox: ThreadInbox;
  readonly pins: Pins;
  readonly mustReads: MustReads;
  readonly notifications: Notifications;
  readonly insights: Insights;
  readonly polls: Polls;
  readonly urgent: Urgent;
  readonly push: Push;
  readonly messages: Messages;
  readonly marks: Marks;
  readonly threads: Threads;
  readonly typing: Typing;
  readonly drafts: Drafts;
  readonly draftSync: DraftSync;
  readonly administration: Administration;
  readonly look: OrganisationLook;
  readonly guests: Guests;
  readonly teams: Teams;
  readonly tags: Tags;
  readonly myList: MyList;
  readonly catchUp: CatchUp;
  readonly #clock: SessionClock;
  readonly #always: Clock;
  #build?: string;
  readonly #first?: Id;
  #epoch = '';
  #watched: { people: Id[]; conversations: Id[] } = { people: [], conversations: [] };

  constructor(options: RoomsOptions) {
    const around = ofThisBrowser(options);
    const clock = options.clock ?? systemClock;
    this.#clock = new SessionClock(clock);
    this.#always = clock;
    this.#build = options.build;
    this.#first = options.first;
    this.http = new Http(options.fetch ?? ((input, init) => fetch(input, init)), clock);
    this.vault = new Vault(around.storage, around.sessionStorage);
    this.device = new Device(this.vault, around.storage, clock);
    this.keeping = new Keeping({
      cabinets: around.cabinets,
      storage: around.storage,
      vault: this.vault,
      clock,
      start: () => bootstrapToKeep(this, this.#epoch),
      copy: (id) => copyToKeep(this, this.#epoch, id),
    });
    this.session = new Session(this.http, this.#clock, this.vault, this.device);
    this.turn = new Turn(around.locks);
    this.line = new SharedLine({
      open: (url) => around.openSocket(url),
      openChannel: () => around.openChannel(),
      turn: this.turn,
      clock: this.#clock,
    });
    this.socket = new EventSocket(this.line.open, this.#clock);
    this.people = new People(this.http, this.#clock);
    this.administration = new Administration(this.http, this.people);
    this.look = new OrganisationLook(this.http, around.storage);
    this.guests = new Guests(this.http, this.people);
    this.scheduled = new Scheduled(this.http, this.#clock, this.people);
    this.notifications = new Notifications(this.http);
    this.push = new Push(this.http);
    this.saved = new Saved(this.http, this.#clock, this.people);
    this.previews = new Previews(this.http, this.#clock);
    this.reminders = new Reminders(this.http, this.people);
    this.threadInbox = new ThreadInbox({
      http: this.http,
      clock: this.#clock,
      people: this.people,
      onMark: (conversation, mark) => this.threads.heard(conversation, mark),
    });
    this.activity = new Activity({
      http: this.http,
      clock: this.#clock,
      people: this.people,
      me: () => this.session.me,
      tags: () => this.tags.mine.get(),
    });
    this.pins = new Pins(this.http, this.people);
    this.mustReads = new MustReads({
      http: this.http,
      clock: this.#clock,
      people: this.people,
      me: () => this.session.me,
      onPosted: (message) => this.messages.sent(message),
    });
    this.polls = new Polls({
      http: this.http,
      clock: this.#clock,
      people: this.people,
      onPosted: (message) => this.messages.sent(message),
    });
    this.urgent = new Urgent(this.http, (message) => this.messages.sent(message));
    this.imports = new Imports(this.http);
    this.insights = new Insights(this.http);
    this.directory = new Directory(this.http, this.people);
    this.drafts = new Drafts(this.vault);
    this.draftSync = new DraftSync(this.http, this.#clock, this.drafts);
    this.typing = new Typing(this.#clock, (command) => this.socket.send(command));
    this.overview = new Overview((line, counts) => this.logs.countUnread(line, counts));
    this.marks = new Marks(this.http, this.#clock, this.overview);
    this.logs = new Logs({
      http: this.http,
      line: (id) => this.overview.of(id).get(),
      isMine: (message) => message.author === this.session.me,
      me: () => this.session.me,
      onPage: (id, page) => {
        this.people.meet(page.people);
        this.threads.take(id, page);
      },
      onChanges: (id, changes, rev) => this.messages.changed(id, changes, rev),
      onPlaced: (id, rev) => {
        if ((this.overview.of(id).get()?.rev ?? -1) < rev) this.catchUp.askLine(id, 0);
      },
      onHole: (id) => this.catchUp.hole(id),
      copy: (id) => this.#keptOf(id),
      onRestored: (id, copy) => this.#restored(id, copy),
      onOpened: (id) => this.keeping.opened(id),
      onShown: (id) => this.keeping.note(id),
    });
    this.threads = new Threads({
      http: this.http,
      clock: this.#clock,
      me: () => this.session.me,
      find: (conversation, message) => this.logs.peek(conversation)?.find(message),
      count: (...thread) => this.logs.countReplies(...thread),
      since: (conversation, root, rev) => this.logs.peek(conversation)?.repliesSince(root, rev) ?? [],
      ask: (conversation, root) => this.logs.askThread(conversation, root),
    });
    this.outbox = new Outbox((pending) => this.messages.send(pending), this.vault, this.#clock, this.turn);
    this.messages = new Messages({
      ...this,
      me: () => this.session.me,
      onLine: (line) => this.catchUp.placed(line),
    });
    this.myList = new MyList(this.http, this.overview);
    this.teams = new Teams({
      ...this,
      clock: this.#clock,
      me: () => this.session.me,
      onLine: (line) => this.catchUp.placed(line),
      onGone: (id) => this.gone(id),
    });
    this.tags = new Tags({
      http: this.http,
      people: this.people,
      list: this.overview.list,
      onChanged: (team) => this.teams.changed(team),
    });
    this.catchUp = new CatchUp({
      ...this,
      clock: this.#clock,
      readLine: (id) => this.messages.readLine(id),
      onBootstrap: (boot) => this.#meet(boot),
      onGone: (id) => this.gone(id),
    });
    this.#connect(around);
  }

  watch(what: { people: Id[]; conversations: Id[] }): void {
    this.#watched = what;
    this.socket.send({ type: 'watch', ...what });
  }

  async readLine(id: Id): Promise<Conversation> {
    try {
      return await this.messages.readLine(id);
    } catch (error) {
      if (Problem.of(error).status === 404) this.gone(id);
      throw error;
    }
  }

  gone(conversation: Id): void {
    this.logs.gone(conversation);
    this.overview.gone(conversation);
    this.keeping.forget(conversation);
  }

  /** The server has changed something and tells so by event; without a connection the change is asked for. */
  expectChange(conversation: Id): void {
    if (!this.socket.isGreeted) this.catchUp.reach(conversation, Infinity, CHANGE_MILLIS);
  }

  #connect(around: Surroundings): void {
    this.http.onSignedOut = () => this.session.ended();
    this.session.onAsk = () => this.line.listen();
    this.session.onBegin = (boot) => this.#begin(boot);
    this.session.onEnd = () => this.#end();
    this.session.onWake = () => this.#wake();
    this.session.onMeet = (person) => this.keeping.meet(person);
    this.session.onRevoked = () => this.keeping.revoked();
    this.session.onWipe = () => this.keeping.wipe();
    this.overview.list.subscribe(() => this.keeping.noteList());
    this.session.state.subscribe(() => {
      this.device.look();
      this.keeping.noteList();
      if (this.session.state.get().status === 'signedOut') this.look.ask().catch(() => undefined);
    });
    this.session.onUnreachable = (problem) => {
      this.overview.failed();
      if (!this.session.state.get().isCached) return;
      this.socket.connection.set(problem.status === 0 ? 'offline' : 'reconnecting');
      this.http.failHeld();
    };
    this.socket.onHello = (hello, downMillis) => this.#greeted(hello, downMillis);
    this.socket.onEvent = (event) => receive(this, event);
    this.socket.onSessionEnded = () => this.session.ended();
    this.socket.onUnreachable = () => void this.http.get('/me').catch(() => undefined);
    this.line.onWanted = () => this.socket.hurry();
    this.outbox.onSent = (message) => this.messages.sent(message);
    this.outbox.pending.subscribe(() => this.logs.setPending(this.outbox.pending.get()));
    this.overview.onUncertain = (id) => this.marks.doubt(id);
    this.overview.onUnknownTeam = (team) => this.teams.unknown(team);
    this.overview.onUnknownSection = () => this.myList.sectionsChanged();
    this.marks.onUncertain = (id) => this.catchUp.askUncertain(id);
    around.onLeaving(() => {
      this.line.leaving();
      this.marks.leaving();
      this.threads.leaving();
      this.keeping.leaving();
    });
    around.onStored((key, stored) => {
      if (key === ACCOUNT) return this.#accountChanged(stored);
      if (!this.vault.isShared) return;
      const value = stored === null ? null : (this.vault.reveal(stored) ?? null);
      this.outbox.storedElsewhere(key, value);
      this.drafts.storedElsewhere(key, value);
    });
    this.#lookWhetherUnused();
  }

  /** Opens with what was kept, before the server has said anything. */
  async #wake(): Promise<void> {
    const boot = await this.keeping.wake();
    if (!boot || this.session.state.get().status !== 'unknown') return;
    this.http.hold();
    this.#open(boot);
    if (this.#first) await this.logs.timeline(this.#first).openKept();
    if (this.session.state.get().status === 'unknown') this.session.show(boot);
    this.outbox.start(boot.me.id);
  }

  /** What is there of a person before anything is asked. */
  #open(boot: Bootstrap): void {
    this.#epoch = boot.epoch;
    this.vault.open(boot.me.id, this.keeping.seal);
    this.drafts.start(boot.me.id);
    this.#takeAround(boot);
    this.overview.takeAll(boot, this.overview.record());
  }

  #begin(boot: Bootstrap): void {
    const isShown = this.session.state.get().isCached === true && this.session.me === boot.me.id;
    this.#build ??= boot.build;
    if (isShown) this.#takeOver(boot);
    else {
      this.#end();
      this.#open(boot);
      this.catchUp.start(boot.epoch);
      this.outbox.start(boot.me.id);
    }
    this.device.used();
    void this.keeping.begin();
    this.line.begin(boot.me.id);
    this.socket.start(boot.cursor, boot.epoch);
    this.draftSync.start((boot.drafts ?? 0) > 0);
    this.saved.start((boot.saved ?? 0) > 0);
    this.previews.isOn.set(boot.linkPreviews ?? false);
    this.activity.start(boot.activity ?? 0);
    this.mustReads.start((boot.mustReads ?? 0) > 0);
    if (boot.scheduled) this.scheduled.refreshSoon();
  }

  /** What was kept is on screen: what the server says takes its place, and what is open reads what has changed since. */
  #takeOver(boot: Bootstrap): void {
    const isOther = boot.epoch !== this.#epoch;
    this.#epoch = boot.epoch;
    this.#takeAround(boot);
    this.overview.restart();
    this.overview.takeAll(boot, this.overview.record());
    this.marks.repeat();
    this.catchUp.start(boot.epoch);
    this.http.release();
    if (isOther) this.logs.restart();
    else this.logs.listOpen().forEach((id) => this.#reach(id));
    this.threads.doubtAll();
    this.outbox.flush();
    this.draftSync.flush();
  }

  /** Nothing of the person stays in memory; what is stored is not touched. */
  #end(): void {
    this.keeping.pause();
    this.http.drop();
    this.outbox.stop();
    this.socket.stop();
    this.line.end();
    this.turn.end();
    this.#clock.cancelAll();
    this.http.abandon();
    this.catchUp.clear();
    this.teams.clear();
    this.logs.clear();
    this.overview.clear();
    this.people.clear();
    this.guests.clear();
    this.scheduled.clear();
    this.saved.clear();
    this.previews.clear();
    this.activity.clear();
    this.reminders.clear();
    this.threadInbox.clear();
    this.pins.clear();
    this.mustReads.clear();
    this.polls.clear();
    this.notifications.clear();
    this.insights.clear();
    this.marks.clear();
    this.threads.clear();
    this.typing.clear();
    this.draftSync.clear();
    this.drafts.clear();
    this.#watched = { people: [], conversations: [] };
  }

  /** What an open conversation has missed. */
  #reach(id: Id): void {
    const { rev = Infinity } = this.overview.of(id).get() ?? {};
    const log = this.logs.peek(id);
    if (log && rev !== Infinity && rev - log.known > MOST_BEHIND) log.restart();
    else this.catchUp.reach(id, rev, 0);
  }

  /** What was kept of a conversation, unless so much has changed that it is of no use. */
  #keptOf(id: Id): Promise<Copy | undefined> | undefined {
    return this.keeping.read(id)?.then((copy) => {
      const { rev } = this.overview.of(id).get() ?? {};
      const isSure = !this.session.state.get().isCached;
      const isFar = isSure && rev !== undefined && rev - (copy?.rev ?? 0) > MOST_BEHIND;
      return copy?.epoch === this.#epoch && !isFar ? copy : undefined;
    });
  }

  #restored(id: Id, { people, threads, messages, rev, hasOlder }: Copy): void {
    this.people.meet(people);
    this.threads.take(id, { messages, people, threads, rev, more: hasOlder });
    if (this.session.state.get().isCached) return;
    this.#reach(id);
    this.threads.doubtAll(id);
  }

  /** Somebody has signed in or out in another tab. */
  #accountChanged(account: string | null): void {
    const { me } = this.session;
    if (!me || account === me) return;
    this.keeping.pause();
    this.http.get<{ id: Id }>('/me').then(
      ({ id }) => (id === me ? undefined : this.session.ended()),
      () => undefined,
    );
  }

  #lookWhetherUnused(): void {
    this.#always.later(() => {
      this.leaveIfUnused();
      this.#lookWhetherUnused();
    }, UNUSED_EVERY_MILLIS);
  }

  /** On a device that several people use, and nobody has for long, nothing stays. */
  leaveIfUnused(): void {
    const { status } = this.session.state.get();
    if (status === 'signedIn' && this.device.isUnused) void this.session.leaveDevice();
  }

  #meet(boot: Bootstrap): void {
    this.#takeAround(boot);
    this.session.setMe(boot.me, boot.may);
    this.session.decided({ banner: boot.banner, limits: boot.limits });
  }

  /** What a bootstrap tells beside me and my list. */
  #takeAround(boot: Bootstrap): void {
    this.people.meet(boot.people);
    this.guests.ending.set(boot.guestsEnding ?? 0);
    if (boot.look) this.look.take(boot.look);
    this.previews.isOn.set(boot.linkPreviews ?? false);
    this.activity.counted(boot.activity ?? 0);
  }

  #greeted(hello: Extract<ServerEvent, { type: 'hello' }>, downMillis: number): void {
    if (this.#build !== undefined && hello.build !== this.#build) this.socket.connection.set('updated');
    if (hello.epoch !== this.#epoch) this.threads.clear();
    this.#epoch = hello.epoch;
    this.catchUp.greeted(hello, downMillis);
    if (hello.reset || downMillis > LONG_DOWN_MILLIS) this.threads.doubtAll();
    for (const id of hello.teams ?? []) this.teams.changed(id);
    this.socket.send({ type: 'watch', ...this.#watched });
    this.outbox.flush();
    this.draftSync.flush();
    if (downMillis > 0 && Object.keys(hello.changed ?? {}).length > 0) this.activity.heardLate();
    if (downMillis > 0) this.polls.heardLate();
    if (downMillis > 0 && this.scheduled.list.get().length > 0) this.scheduled.refreshSoon();
  }
}
