import type { Cabinet, Cabinets } from './cabinet';
import type { Clock } from './clock';
import { Store } from './store';
import type { Bootstrap, Id, Message, Person, ThreadMark } from './types';
import type { KeyValue, Seal, Vault } from './vault';

/** The newest messages of a conversation, as of a rev. */
export interface Copy {
  epoch: string;
  rev: number;
  messages: Message[];
  hasOlder: boolean;
  people: Person[];
  threads: ThreadMark[];
}

/** The screen as text. Drawn at the next start, it stands until the client has drawn itself. */
export interface LastScreen {
  /** Whether it is what would be shown: of the same place, and drawn by the same build at the same size in the same colours. */
  fits: string;
  html: string;
  css: string;
}

/** How much of conversations lies on this device. */
export interface Usage {
  /** Why nothing is kept: not wanted, or the browser cannot seal, or has no room. */
  state: 'keeping' | 'notRemembered' | 'impossible' | 'full';
  conversations: number;
  bytes: number;
}

interface KeepingOptions {
  cabinets: Cabinets | undefined;
  vault: Vault;
  clock: Clock;
  storage: KeyValue | undefined;
  /** What the client would open with now; undefined while the server has not said it. */
  start(): Bootstrap | undefined;
  /** What is shown of a conversation, if that is its end and without a hole. */
  copy(conversation: Id): Copy | undefined;
}

interface Recent {
  bytes: number;
  /** When it was last opened, in the clock's milliseconds. */
  at: number;
}

/** Whose content lies in this browser; an id names nobody. */
export const ACCOUNT = 'torv.account';
const START = 'start';
const RECENT = 'recent';
const SCREEN = 'screen';
const PAUSE_MILLIS = 2_000;
const MOST_CONVERSATIONS = 50;
const MOST_BYTES = 8 * 1024 * 1024;
/** What has not been opened for so long is not opened without a connection either. */
const LONGEST_MILLIS = 30 * 24 * 3_600_000;

/**
 * What was shown is kept on a device that remembers, so that the client opens with it before the server has answered, or without
 * it. It is never more than a copy: losing all of it costs a question to the server.
 */
export class Keeping {
  readonly usage: Store<Usage>;
  readonly #o: KeepingOptions;
  readonly #recent = new Map<Id, Recent>();
  readonly #changed = new Set<Id>();
  #isListChanged = false;
  #cabinet?: Cabinet;
  /** Whether the server has confirmed who is here: only then is something written. */
  #isLive = false;
  #planned?: () => void;
  #writing = Promise.resolve();

  constructor(options: KeepingOptions) {
    this.#o = options;
    this.usage = new Store<Usage>({ state: this.#idleState, conversations: 0, bytes: 0 });
  }

  get seal(): Seal | undefined {
    return this.#cabinet?.seal;
  }

  /** What lies here from the last time, for whom this browser remembers. */
  async wake(): Promise<Bootstrap | undefined> {
    const cabinet = await this.#find();
    this.#cabinet = cabinet;
    const [start] = await Promise.all([cabinet?.read(START), this.#readRecent()]);
    return (start as Bootstrap | undefined)?.me.id === cabinet?.person ? (start as Bootstrap) : undefined;
  }

  /** What whom this browser remembers last saw. */
  async lastScreen(): Promise<LastScreen | undefined> {
    const cabinet = await this.#find();
    return (await cabinet?.read(SCREEN)) as LastScreen | undefined;
  }

  /** @param take is called only when it is going to be kept */
  keepScreen(take: () => LastScreen): void {
    const cabinet = this.#cabinet;
    if (!this.#isLive || !cabinet) return;
    const screen = take();
    this.#writing = this.#writing.then(async () => {
      if (this.#isLive && cabinet === this.#cabinet) await cabinet.write(SCREEN, screen);
    });
  }

  /** Somebody is here: nothing of anybody else stays, and what is kept from now on is theirs. */
  async meet(person: Id): Promise<void> {
    const { cabinets, vault } = this.#o;
    if (this.account !== person || this.#cabinet?.person !== person) {
      this.pause();
      this.#cabinet = undefined;
      await cabinets?.removeAll(person);
      this.#name(vault.isRemembered && cabinets ? person : undefined);
    }
    if (vault.isRemembered) this.#cabinet ??= await cabinets?.make(person);
    else this.#cabinet ??= await cabinets?.find(person); // for what has to be brought from it
    if (this.#recent.size === 0) await this.#readRecent();
  }

  /** Everything that was to be brought from an earlier choice has been. */
  async begin(): Promise<void> {
    if (this.#o.vault.isRemembered) {
      this.#isLive = this.#cabinet !== undefined;
      this.#tell(this.#isLive ? undefined : 'impossible');
      this.noteList();
    } else if (this.#cabinet) await this.wipe();
    else this.#tell();
  }

  /** What changes from now on is nobody's. */
  pause(): void {
    this.#isLive = false;
    this.#planned?.();
    this.#planned = undefined;
    this.#changed.clear();
    this.#isListChanged = false;
    this.#recent.clear();
  }

  noteList(): void {
    this.#isListChanged = true;
    this.#soon();
  }

  opened(conversation: Id): void {
    const { bytes = 0 } = this.#recent.get(conversation) ?? {};
    if (this.#cabinet) this.#recent.set(conversation, { bytes, at: this.#o.clock.now() });
  }

  note(conversation: Id): void {
    this.#changed.add(conversation);
    this.#soon();
  }

  /** It is no longer mine, or what was kept is of no use. */
  forget(conversation: Id): void {
    this.#recent.delete(conversation);
    this.#changed.delete(conversation);
    void this.#cabinet?.remove([nameOf(conversation)]);
    this.noteList();
  }

  /** Undefined at once when nothing is kept of it. */
  read(conversation: Id): Promise<Copy | undefined> | undefined {
    if (!this.#cabinet || !this.#recent.get(conversation)?.bytes) return undefined;
    return this.#cabinet.read(nameOf(conversation)) as Promise<Copy | undefined>;
  }

  /** The page may be gone in a moment. */
  leaving(): void {
    if (this.#planned) void this.#write();
  }

  /** The session is over: content goes; what is unsent waits for the same person, unreadable to others. */
  async revoked(): Promise<void> {
    const person = this.account ?? this.#cabinet?.person;
    if (person === undefined || !this.#o.vault.keepsOf(person)) return this.wipe();
    this.pause();
    const cabinet = this.#cabinet ?? (await this.#o.cabinets?.find(person));
    this.#cabinet = undefined;
    this.#tell();
    await cabinet?.clear().catch(() => undefined);
  }

  /** Nothing stays, and no key to it. */
  async wipe(): Promise<void> {
    this.pause();
    this.#cabinet = undefined;
    this.#name(undefined);
    this.#tell();
    await this.#o.cabinets?.removeAll().catch(() => undefined);
  }

  /** Content goes; from now on it gathers anew. What is unsent stays. */
  async clear(): Promise<void> {
    await this.#writing;
    this.#recent.clear();
    this.#changed.clear();
    await this.#cabinet?.clear();
    this.#tell();
  }

  get account(): Id | undefined {
    try {
      return this.#o.storage?.getItem(ACCOUNT) ?? undefined;
    } catch {
      return undefined;
    }
  }

  get #idleState(): Usage['state'] {
    if (!this.#o.vault.isRemembered) return 'notRemembered';
    return this.#o.cabinets ? 'keeping' : 'impossible';
  }

  /** The cabinet of whom this browser remembers. */
  async #find(): Promise<Cabinet | undefined> {
    const { cabinets, vault } = this.#o;
    const person = this.account;
    return person && vault.isRemembered ? cabinets?.find(person) : undefined;
  }

  #name(person: Id | undefined): void {
    try {
      if (person === undefined) this.#o.storage?.removeItem(ACCOUNT);
      else this.#o.storage?.setItem(ACCOUNT, person);
    } catch {
      // then it is not found at the next start
    }
  }

  async #readRecent(): Promise<void> {
    const cabinet = this.#cabinet;
    const recent = (await cabinet?.read(RECENT)) as [Id, Recent][] | undefined;
    if (!cabinet || cabinet !== this.#cabinet) return;
    const oldest = this.#o.clock.now() - LONGEST_MILLIS;
    for (const [id, one] of recent ?? []) if (one.at > oldest) this.#recent.set(id, one);
    const known = new Set([START, RECENT, SCREEN, ...[...this.#recent.keys()].map(nameOf)]);
    const unknown = (await cabinet.names()).filter((name) => !known.has(name));
    if (unknown.length > 0) await cabinet.remove(unknown);
  }

  #soon(): void {
    if (this.#isLive) this.#planned ??= this.#o.clock.later(() => void this.#write(), PAUSE_MILLIS);
  }

  #write(): Promise<void> {
    this.#planned?.();
    this.#planned = undefined;
    this.#writing = this.#writing.then(() => this.#writeChanged()).catch(() => undefined);
    return this.#writing;
  }

  async #writeChanged(): Promise<void> {
    const cabinet = this.#cabinet;
    const isMine = () => this.#isLive && cabinet === this.#cabinet;
    if (!cabinet || !isMine()) return;
    const start = this.#o.start();
    const changed = [...this.#changed];
    const isListChanged = this.#isListChanged;
    this.#changed.clear();
    this.#isListChanged = false;
    let isFull = false;
    if (isListChanged && start) isFull = (await cabinet.write(START, start)) === undefined;
    for (const id of changed) {
      const copy = isMine() ? this.#o.copy(id) : undefined;
      if (!copy) continue;
      const bytes = await cabinet.write(nameOf(id), copy);
      if (!isMine()) return;
      if (bytes === undefined) isFull = true;
      else this.#recent.set(id, { bytes, at: this.#recent.get(id)?.at ?? this.#o.clock.now() });
    }
    if (!isMine()) return;
    await cabinet.remove(this.#dropped(start).map(nameOf));
    if (!isMine()) return;
    await cabinet.write(RECENT, [...this.#recent]);
    this.#tell(isFull ? 'full' : undefined);
  }

  /** Takes out what is too much, least recently opened first, and what is no longer mine. */
  #dropped(start: Bootstrap | undefined): Id[] {
    const mine = start && new Set(start.conversations.map((line) => line.id));
    const newestFirst = [...this.#recent].sort(([, a], [, b]) => b.at - a.at);
    const dropped: Id[] = [];
    let [count, bytes] = [0, 0];
    for (const [id, one] of newestFirst) {
      const isMine = !mine || mine.has(id);
      if (isMine && ++count <= MOST_CONVERSATIONS && (bytes += one.bytes) <= MOST_BYTES) continue;
      this.#recent.delete(id);
      dropped.push(id);
    }
    return dropped;
  }

  #tell(state = this.#idleState): void {
    const kept = this.#cabinet ? [...this.#recent.values()].filter(({ bytes }) => bytes > 0) : [];
    const isThere = state !== 'keeping' || this.#cabinet || !this.#isLive;
    this.usage.set({
      state: isThere ? state : 'impossible',
      conversations: kept.length,
      bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  }
}

function nameOf(conversation: Id): string {
  return `c.${conversation}`;
}
