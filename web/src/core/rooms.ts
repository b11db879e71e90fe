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
import { Logs } from './logs';
import { OrganisationLook } from './look';
import { Marks } from './marks';
import { Messages } from './messages';
import { MyList } from './myList';
import { Outbox } from './outbox';
import { Overview } from './overview';
import { People } from './people';
import { MustReads } from './mustReads';
import { Pins } from './pins';
import { Polls } from './polls';
import { Saved } from './saved';
import { Scheduled } from './scheduled';
import { Session } from './session';
import { EventSocket } from './socket';
import { ofThisBrowser, type Surroundings } from './surroundings';
import { Tags } from './tags';
import { Teams } from './teams';
import { Threads } from './threads';
import { Typing } from './typing';
import type { Bootstrap, Conversation, Id, ServerEvent } from './types';
import { Vault } from './vault';

export interface RoomsOptions extends Partial<Surroundings> {
  fetch?: Fetch;
  clock?: Clock;
  /** Of this client; without it, that of the server when somebody signs in. */
  build?: string;
}

const CHANGE_MILLIS = 1_200;

/** The rooms of the core, each with one purpose, and how news goes from one to another. */
export class Rooms {
  readonly http: Http;
  readonly vault: Vault;
  readonly device: Device;
  readonly session: Session;
  readonly socket: EventSocket;
  readonly people: People;
  readonly imports: Imports;
  readonly directory: Directory;
  readonly overview: Overview;
  readonly logs: Logs;
  readonly outbox: Outbox;
  readonly scheduled: Scheduled;
  readonly saved: Saved;
  readonly pins: Pins;
  readonly mustReads: MustReads;
  readonly polls: Polls;
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
  #build?: string;
  #epoch = '';
  #watched: { people: Id[]; conversations: Id[] } = { people: [], conversations: [] };

  constructor(options: RoomsOptions) {
    const around = ofThisBrowser(options);
    const clock = options.clock ?? systemClock;
    this.#clock = new SessionClock(clock);
    this.#build = options.build;
    this.http = new Http(options.fetch ?? ((input, init) => fetch(input, init)), clock);
    this.vault = new Vault(around.storage, around.sessionStorage);
    this.device = new Device(this.vault, around.storage);
    this.session = new Session(this.http, this.#clock, this.vault);
    this.socket = new EventSocket((url) => around.openSocket(url), this.#clock);
    this.people = new People(this.http);
    this.administration = new Administration(this.http, this.people);
    this.look = new OrganisationLook(this.http, around.storage);
    this.guests = new Guests(this.http, this.people);
    this.scheduled = new Scheduled(this.http, this.#clock);
    this.saved = new Saved(this.http, this.#clock, this.people);
    this.pins = new Pins(this.http, this.people);
    this.mustReads = new MustReads({
      http: this.http,
      clock: this.#clock,
      people: this.people,
      me: () => this.session.me,
      onPosted: (message) => this.messages.sent(message),
    });
    this.polls = new Polls(this.http, this.people, (message) => this.messages.sent(message));
    this.imports = new Imports(this.http);
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
      onPage: (id, page) => {
        this.people.meet(page.people);
        this.threads.take(id, page);
      },
      onChanges: (id, changes, rev) => this.messages.changed(id, changes, rev),
      onPlaced: (id, rev) => {
        if ((this.overview.of(id).get()?.rev ?? -1) < rev) this.catchUp.askLine(id, 0);
      },
      onHole: (id) => this.catchUp.hole(id),
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
    this.outbox = new Outbox((pending) => this.messages.send(pending), this.vault, this.#clock, around.locks);
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
  }

  /** The server has changed something and tells so by event; without a connection the change is asked for. */
  expectChange(conversation: Id): void {
    if (!this.socket.isGreeted) this.catchUp.reach(conversation, Infinity, CHANGE_MILLIS);
  }

  #connect(around: Surroundings): void {
    this.http.onSignedOut = () => this.session.ended();
    this.session.onBegin = (boot) => this.#begin(boot);
    this.session.onEnd = () => this.#end();
    this.session.state.subscribe(() => {
      this.device.look();
      if (this.session.state.get().status === 'signedOut') this.look.ask().catch(() => undefined);
    });
    this.session.onUnreachable = () => this.overview.failed();
    this.socket.onHello = (hello, downMillis) => this.#greeted(hello, downMillis);
    this.socket.onEvent = (event) => this.#receive(event);
    this.socket.onSessionEnded = () => this.session.ended();
    this.socket.onUnreachable = () => void this.http.get('/me').catch(() => undefined);
    this.outbox.onSent = (message) => this.messages.sent(message);
    this.outbox.pending.subscribe(() => this.logs.setPending(this.outbox.pending.get()));
    this.overview.onUncertain = (id) => this.marks.doubt(id);
    this.overview.onUnknownTeam = (team) => this.teams.unknown(team);
    this.overview.onUnknownSection = () => this.myList.sectionsChanged();
    this.marks.onUncertain = (id) => this.catchUp.askUncertain(id);
    around.onLeaving(() => {
      this.marks.leaving();
      this.threads.leaving();
    });
    around.onStored((key, value) => {
      if (!this.vault.isShared) return;
      this.outbox.storedElsewhere(key, value);
      this.drafts.storedElsewhere(key, value);
    });
  }

  #begin(boot: Bootstrap): void {
    const me = boot.me.id;
    this.#end();
    this.#build ??= boot.build;
    this.#epoch = boot.epoch;
    this.vault.open(me);
    this.drafts.start(me);
    this.people.meet(boot.people);
    this.guests.ending.set(boot.guestsEnding ?? 0);
    if (boot.look) this.look.take(boot.look);
    this.overview.takeAll(boot, this.overview.record());
    this.catchUp.start(boot.epoch);
    this.socket.start(boot.cursor, boot.epoch);
    this.outbox.start(me);
    this.draftSync.start((boot.drafts ?? 0) > 0);
    this.saved.start((boot.saved ?? 0) > 0);
    this.mustReads.start((boot.mustReads ?? 0) > 0);
    if (boot.scheduled) this.scheduled.refreshSoon();
  }

  /** Nothing of the person stays in memory; what is stored is not touched. */
  #end(): void {
    this.outbox.stop();
    this.socket.stop();
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
    this.pins.clear();
    this.mustReads.clear();
    this.marks.clear();
    this.threads.clear();
    this.typing.clear();
    this.draftSync.clear();
    this.drafts.clear();
    this.#watched = { people: [], conversations: [] };
  }

  #meet(boot: Bootstrap): void {
    this.people.meet(boot.people);
    this.session.setMe(boot.me, boot.may);
    this.session.decided({ banner: boot.banner, limits: boot.limits });
    if (boot.look) this.look.take(boot.look);
    this.guests.ending.set(boot.guestsEnding ?? 0);
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
    if (downMillis > 0 && this.scheduled.list.get().length > 0) this.scheduled.refreshSoon();
  }

  #changedPerson(id: Id): void {
    this.people.refresh([id]).catch(() => undefined);
    if (id === this.session.me) this.session.refresh().catch(() => undefined);
  }

  #receive(event: ServerEvent): void {
    switch (event.type) {
      case 'message':
        this.people.meet(event.people ?? []);
        this.logs.of(event.conversation).arrive(event);
        if (!this.overview.of(event.conversation).get()) this.catchUp.askLine(event.conversation, 0);
        break;
      case 'read':
        this.marks.heard(event.conversation, event.person, event.seq, event.person === this.session.me);
        break;
      case 'thread':
        this.threads.heard(event.conversation, event);
        break;
      case 'typing':
        this.typing.started(event.conversation, event.person);
        break;
      case 'presence':
        this.people.present(event.people);
        break;
      case 'person':
        this.#changedPerson(event.person);
        break;
      case 'conversation':
        if (event.gone) this.gone(event.conversation);
        else this.catchUp.askUncertain(event.conversation);
        break;
      case 'banner':
        this.session.decided({ banner: event.banner, limits: event.limits });
        break;
      case 'look':
        this.look.take(event.look);
        break;
      case 'draft':
        this.draftSync.heard(event);
        break;
      case 'saved':
        this.saved.refresh().catch(() => undefined);
        break;
      case 'must-reads':
        this.mustReads.changedElsewhere();
        break;
      case 'scheduled':
        this.scheduled.refresh().catch(() => undefined);
        break;
      case 'guests':
        this.guests.recount().catch(() => undefined);
        break;
      case 'team':
        if (event.gone) this.teams.gone(event.team);
        else this.teams.changed(event.team);
        break;
      case 'sections':
        this.myList.sectionsChanged();
        break;
      case 'hello':
      case 'cursor':
      case 'pong':
        break;
    }
  }
}
