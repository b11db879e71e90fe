import type { Clock } from './clock';
import { type Http, Problem } from './http';
import type { Logs } from './logs';
import type { Overview } from './overview';
import type { Bootstrap, Conversation, Id, ServerEvent } from './types';

const NONE = -1;
const HOLE_MILLIS = 500;
const SPREAD_MILLIS = 300;
const LARGE_SPREAD_MILLIS = 30_000;
const LARGE_MEMBERS = 1_000;
/** Down for longer, news of marks may have been lost. */
export const LONG_DOWN_MILLIS = 10_000;
const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 30_000;

interface CatchUpOptions {
  http: Http;
  clock: Clock;
  overview: Overview;
  logs: Logs;
  /** Reads one conversation's line from the server, and calls {@link CatchUp.placed} with it. */
  readLine(conversation: Id): Promise<unknown>;
  onBootstrap(boot: Bootstrap): void;
  onGone(conversation: Id): void;
}

/** What is wanted of one conversation; it stays wanted until the server has answered. */
interface Want {
  /** The line is to be asked for, whatever is known. */
  line: boolean;
  /** The rev to reach, {@link NONE} for none, 0 for whatever closes the hole. */
  rev: number;
  tries: number;
  /** When it is planned, in the clock's milliseconds; undefined while it is under way. */
  at?: number;
  cancel: () => void;
}

interface WantedOverview {
  /** Every conversation held is in doubt, also those that the answer is too short for. */
  isAll: boolean;
  isUnderWay: boolean;
  tries: number;
  /** Conversations that are to be at a rev afterwards. */
  revs: Map<Id, number>;
}

/**
 * Brings what the socket did not: after a hole, a new connection, or news of a conversation. What is open reads its changes, of
 * what is not the line in the list is enough. Reasons that come together are one question, and nothing is given up on failure.
 */
export class CatchUp {
  readonly #options: CatchUpOptions;
  readonly #wants = new Map<Id, Want>();
  readonly #holes = new Set<Id>();
  #epoch = '';
  #overviewWanted?: WantedOverview;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  start(epoch: string): void {
    this.clear();
    this.#epoch = epoch;
  }

  clear(): void {
    this.#wants.forEach((want) => want.cancel());
    this.#wants.clear();
    this.#holes.clear();
    this.#overviewWanted = undefined;
  }

  greeted(hello: Extract<ServerEvent, { type: 'hello' }>, downMillis: number): void {
    const { logs, overview } = this.#options;
    const isOther = hello.epoch !== this.#epoch;
    const isReset = isOther || hello.reset === true;
    this.#epoch = hello.epoch;
    if (isOther) {
      logs.restart();
      overview.restart();
    }
    if (isReset || downMillis > LONG_DOWN_MILLIS || this.#overviewWanted) {
      this.refreshOverview(isReset);
    }
    if (isReset && !isOther) logs.listOpen().forEach((id) => this.reach(id, Infinity, this.#spread()));
    for (const id of hello.access ?? []) this.askLine(id, this.#spread());
    for (const [id, rev] of Object.entries(hello.changed ?? {})) this.#changed(id, rev);
    for (const id of this.#wants.keys()) this.#plan(id, this.#spread());
    logs.openFailed();
  }

  /**
   * The overview is asked for again, once for several reasons.
   *
   * @param isAll everything held is in doubt, also what the overview is too short for
   */
  refreshOverview(isAll = false): void {
    this.#overviewWanted ??= { isAll, isUnderWay: false, tries: 0, revs: new Map() };
    this.#overviewWanted.isAll ||= isAll;
    if (!this.#overviewWanted.isUnderWay) void this.#readOverview(this.#overviewWanted);
  }

  askLine(id: Id, millis: number): void {
    this.#want(id).line = true;
    this.#plan(id, millis);
  }

  /** The number of unread messages is not sure; in large conversations many would ask at once. */
  askUncertain(id: Id): void {
    const members = this.#options.overview.of(id).get()?.members ?? 0;
    const spread = members > LARGE_MEMBERS ? LARGE_SPREAD_MILLIS : SPREAD_MILLIS;
    this.askLine(id, this.#options.clock.random() * spread);
  }

  reach(id: Id, rev: number, millis: number): void {
    const want = this.#want(id);
    want.rev = Math.max(want.rev, rev);
    this.#plan(id, millis);
  }

  /** What is missing mostly comes by itself in a moment. */
  hole(id: Id): void {
    if (this.#holes.has(id)) return;
    this.#holes.add(id);
    this.#options.clock.later(
      () => {
        this.#holes.delete(id);
        if (this.#options.logs.peek(id)?.needsCatchUp) this.reach(id, 0, 0);
      },
      HOLE_MILLIS * (1 + this.#options.clock.random()),
    );
  }

  #spread(): number {
    return this.#options.clock.random() * SPREAD_MILLIS;
  }

  #changed(id: Id, rev: number): void {
    const { logs, overview } = this.#options;
    if (rev <= logs.known(id)) return;
    if (logs.peek(id)?.isOpen) this.reach(id, rev, this.#spread());
    else if (this.#overviewWanted && overview.of(id).get()) this.#overviewWanted.revs.set(id, rev);
    else this.askLine(id, this.#spread());
  }

  #want(id: Id): Want {
    let want = this.#wants.get(id);
    if (!want) {
      want = { line: false, rev: NONE, tries: 0, at: Infinity, cancel: () => undefined };
      this.#wants.set(id, want);
    }
    return want;
  }

  #plan(id: Id, millis: number): void {
    const want = this.#want(id);
    const at = this.#options.clock.now() + millis;
    if (want.at === undefined || want.at <= at) return;
    want.cancel();
    want.at = at;
    want.cancel = this.#options.clock.later(() => void this.#run(id, want), millis);
  }

  async #run(id: Id, want: Want): Promise<void> {
    const asked = { line: want.line, rev: want.rev };
    want.at = undefined;
    want.line = false;
    want.rev = NONE;
    try {
      await this.#ask(id, asked);
      want.tries = 0;
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.status === 404) {
        if (this.#wants.get(id) === want) this.#wants.delete(id);
        this.#options.onGone(id);
        if (want.line) this.askLine(id, 0); // news that came after the question
        return;
      }
      if (problem.isTransient && this.#wants.get(id) === want) {
        want.line ||= asked.line;
        want.rev = Math.max(want.rev, asked.rev);
        want.at = Infinity;
        return this.#plan(id, this.#pause(++want.tries, problem));
      }
    }
    if (this.#wants.get(id) !== want) return;
    want.at = Infinity;
    if (want.line || want.rev !== NONE) this.#plan(id, 0);
    else this.#wants.delete(id);
  }

  async #ask(id: Id, asked: { line: boolean; rev: number }): Promise<void> {
    const { logs } = this.#options;
    const isShort = () => logs.known(id) < asked.rev || logs.peek(id)?.needsCatchUp === true;
    if (asked.line || (isShort() && !logs.peek(id)?.isOpen)) await this.#options.readLine(id);
    const log = logs.peek(id);
    if (log?.isOpen && log.known >= 0 && isShort()) await log.catchUp();
  }

  /** What a line tells of a conversation's messages: all of it is enough unless they are shown. */
  placed(line: Conversation): void {
    const log = this.#options.logs.peek(line.id);
    if (!log?.isOpen) log?.skipTo(line.rev);
    else if (log.known >= 0 && log.known < line.rev) this.reach(line.id, line.rev, HOLE_MILLIS);
  }

  async #readOverview(wanted: WantedOverview): Promise<void> {
    const { http, overview, clock } = this.#options;
    const recording = overview.record();
    wanted.isUnderWay = true;
    try {
      const boot = await http.get<Bootstrap>('/bootstrap');
      if (this.#overviewWanted !== wanted) return;
      wanted.isUnderWay = false;
      if (boot.epoch !== this.#epoch) throw new Problem(0, {}); // read before or after a restore: not now
      this.#overviewWanted = undefined;
      this.#options.onBootstrap(boot);
      overview.takeAll(boot, recording);
      this.#afterOverview(boot, wanted);
    } catch (error) {
      if (this.#overviewWanted !== wanted) return;
      wanted.isUnderWay = false;
      const problem = Problem.of(error);
      if (!problem.isTransient) this.#overviewWanted = undefined;
      else {
        const again = () => this.#overviewWanted === wanted && this.refreshOverview();
        clock.later(again, this.#pause(++wanted.tries, problem));
      }
    } finally {
      overview.forget(recording);
    }
  }

  #afterOverview(boot: Bootstrap, wanted: WantedOverview): void {
    boot.conversations.forEach((line) => this.placed(line));
    const revs = new Map(boot.conversations.map((line) => [line.id, line.rev]));
    for (const [id, rev] of wanted.revs) if ((revs.get(id) ?? -1) < rev) this.askLine(id, this.#spread());
    if (wanted.isAll) {
      for (const { id } of this.#options.overview.list.get().conversations) {
        if (!revs.has(id)) this.askLine(id, this.#spread());
      }
    }
  }

  #pause(tries: number, problem: Problem): number {
    const pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** (tries - 1));
    return problem.retryAfterSeconds * 1_000 || pause * (0.75 + this.#options.clock.random() / 2);
  }
}
