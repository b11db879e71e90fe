import type { Clock } from './clock';
import type { SocketLike } from './socket';
import { LOST, MOVED } from './socket';
import type { Turn } from './turn';
import type { Id, ServerEvent } from './types';
import { UpwardCommands } from './upwardCommands';
import { uuid7 } from './uuid';

/** The part of BroadcastChannel used here: what one tab says, all others hear, in order. */
export interface Channel {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

type Hello = Extract<ServerEvent, { type: 'hello' }>;

type Said =
  /** I have the line now. */
  | { kind: 'lead' }
  /** Who has the line, and where is it? */
  | { kind: 'attach' }
  /** The line is mine; without a hello it is not up yet. */
  | { kind: 'state'; to: string; hello?: Hello }
  | { kind: 'down'; frame: string }
  | { kind: 'up'; frame: string }
  | { kind: 'closed'; code: number }
  /** I no longer look at anything. */
  | { kind: 'bye' };

type Message = Said & { of: Id; from: string };

interface SharedLineOptions {
  open(url: string): SocketLike;
  turn: Turn;
  openChannel(): Channel | undefined;
  clock: Clock;
}

/** A tab that has the line and is awake answers at once. */
const SILENT_MILLIS = 2_000;
const MOST_RECORDED = 500;

/** What a tab's {@link SharedLine} gives to its socket: the real line, or what the tab that has it says. */
class End implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  isGreeted = false;
  real?: SocketLike;
  cancel: () => void = () => undefined;
  readonly url: string;
  readonly #line: { send(data: string): void; drop(end: End): void };

  constructor(url: string, line: { send(data: string): void; drop(end: End): void }) {
    this.url = url;
    this.#line = line;
  }

  send(data: string): void {
    this.#line.send(data);
  }

  close(): void {
    this.#line.drop(this);
  }
}

/**
 * One line to the server for all tabs of a browser. The tab whose {@link Turn} it is holds it and passes on every frame as it came,
 * so that each tab keeps its own account of what it has heard, as if the line were its own. A tab hears the others from before it
 * asks what to open with; what it hears while it has no line of its own is recorded and told to it after its greeting, so nothing
 * lies between. docs/adr/0017 tells why this is enough.
 */
export class SharedLine {
  /** A tab without a line asks for it: whoever has it makes sure that it lives. */
  onWanted: () => void = () => undefined;

  readonly #o: SharedLineOptions;
  readonly #tab: string;
  readonly #channel: Channel | undefined;
  readonly #up: UpwardCommands;
  /** Tabs that asked for a greeting when there was none to give. */
  readonly #waiting = new Set<string>();
  #person?: Id;
  #end?: End;
  /** Where the real line is; undefined while it is down, or not this tab's. */
  #hello?: Hello;
  /** The server has said something on it; a browser refuses to send before. */
  #isUp = false;
  #leader?: string;
  #recorded: { of: Id; frame: string }[] = [];
  #isRecordWhole = true;

  constructor(options: SharedLineOptions) {
    this.#o = options;
    this.#tab = uuid7(options.clock.now());
    this.#up = new UpwardCommands(options.clock, (frame) => this.#isUp && this.#end?.real?.send(frame));
    const { turn } = options;
    this.#channel = turn.isAlone ? undefined : options.openChannel();
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#hear(data as Message);
    turn.mine.subscribe(() => (turn.mine.get() ? this.#lead() : this.#resign()));
  }

  /** What is heard from now on is told to this tab: it is about to ask what to open with. */
  listen(): void {
    this.#recorded = [];
    this.#isRecordWhole = true;
  }

  begin(person: Id): void {
    if (this.#person === person) return;
    this.#person = person;
    this.#leader = undefined;
    this.#o.turn.take(person);
  }

  end(): void {
    if (this.#person === undefined) return;
    this.#say({ kind: 'bye' });
    this.#person = undefined;
    this.#o.turn.end();
    this.listen();
  }

  /** The page may be gone in a moment: the others need not wait until they notice. */
  leaving(): void {
    if (this.#isLeading) this.#say({ kind: 'closed', code: MOVED });
    else this.#say({ kind: 'bye' });
  }

  /** @param url with where to resume; the line of another tab goes on from where that is */
  readonly open = (url: string): SocketLike => {
    const { turn, open } = this.#o;
    if (!this.#channel || turn.isAlone) return open(url);
    this.#end?.cancel();
    this.#end = new End(url, { send: (data) => this.#send(data), drop: (end) => this.#drop(end) });
    if (turn.mine.get()) this.#lead();
    else this.#attach(this.#end);
    return this.#end;
  };

  get #isLeading(): boolean {
    return this.#end?.real !== undefined;
  }

  // The tab that has the line ----------------------------------------------------------------------------------------

  #lead(): void {
    const end = this.#end;
    if (!end || end.real || this.#person === undefined) return;
    this.#leader = this.#tab;
    this.#say({ kind: 'lead' });
    if (end.isGreeted) return this.#close(end, MOVED); // and opens again from where it is
    end.cancel();
    let real: SocketLike;
    try {
      real = this.#o.open(end.url);
    } catch {
      end.cancel = this.#o.clock.later(() => this.#close(end, LOST), 0);
      return;
    }
    end.real = real;
    this.#isUp = false;
    real.onmessage = ({ data }) => end === this.#end && this.#pass(end, data);
    real.onclose = ({ code }) => {
      if (end !== this.#end) return;
      this.#hello = undefined;
      end.real = undefined;
      this.#say({ kind: 'closed', code });
      this.#close(end, code);
    };
  }

  #pass(end: End, frame: string): void {
    this.#isUp = true;
    this.#up.heard();
    this.#note(frame);
    this.#say({ kind: 'down', frame });
    if (isGreeting(frame)) {
      this.#waiting.clear(); // they heard it too
      this.#up.repeat();
    } else if (this.#waiting.size > 0) {
      [...this.#waiting].forEach((tab) => this.#tellState(tab));
      this.#waiting.clear();
    }
    if (isGreeting(frame) && !end.isGreeted) this.#greet(end, frame);
    else end.onmessage?.({ data: frame });
  }

  /** Keeps where the line is, for the greeting of tabs that come to it. */
  #note(frame: string): void {
    for (const event of positionsIn(frame)) {
      if (event.type === 'hello') {
        const { type, protocol, build, cursor, epoch } = event;
        this.#hello = { type, protocol, build, cursor, epoch };
      } else if (this.#hello) this.#hello = { ...this.#hello, cursor: event.cursor };
    }
  }

  #tellState(to: string): void {
    this.#say({ kind: 'state', to, hello: this.#hello });
  }

  #asked(by: string): void {
    if (!this.#o.turn.mine.get()) return;
    if (this.#hello && !this.#up.isUnanswered) return this.#tellState(by);
    this.#waiting.add(by);
    this.#say({ kind: 'state', to: by });
    this.onWanted();
  }

  #resign(): void {
    const end = this.#end;
    this.#hello = undefined;
    this.#waiting.clear();
    this.#up.clear();
    if (this.#leader === this.#tab) this.#leader = undefined;
    if (!end?.real) return;
    this.#hangUp(end);
    this.#say({ kind: 'closed', code: MOVED });
    this.#close(end, MOVED);
  }

  // Every other tab --------------------------------------------------------------------------------------------------

  #attach(end: End): void {
    end.cancel();
    const patience = SILENT_MILLIS * (1 + this.#o.clock.random() / 4);
    end.cancel = this.#o.clock.later(() => end === this.#end && this.#o.turn.steal(), patience);
    this.#leader = undefined;
    this.#say({ kind: 'attach' });
  }

  #hear(message: Message): void {
    if (message.kind === 'down' && (this.#person === undefined || !this.#end?.isGreeted)) {
      this.#record(message);
    }
    if (message.of !== this.#person) return;
    if (message.kind === 'attach') return this.#asked(message.from);
    if (message.kind === 'bye') return this.#up.forget(message.from);
    if (message.kind === 'up') {
      if (this.#isLeading) this.#up.take(message.from, message.frame);
      return;
    }
    if (message.kind === 'lead') this.#leader = message.from;
    const end = this.#end;
    if (this.#o.turn.mine.get() || !end) return; // woken up, and not yet told that the turn is another's
    if (message.kind === 'lead') {
      if (!end.isGreeted) this.#attach(end);
    } else if (message.from === (this.#leader ??= message.from)) this.#follow(end, message);
  }

  #follow(end: End, message: Message): void {
    if (message.kind === 'closed') {
      this.#leader = undefined;
      this.#close(end, message.code);
    } else if (message.kind === 'state' && message.to === this.#tab) {
      end.cancel();
      if (message.hello && !end.isGreeted) this.#greet(end, JSON.stringify(message.hello));
    } else if (message.kind === 'down') {
      if (end.isGreeted) end.onmessage?.({ data: message.frame });
      else if (isGreeting(message.frame)) this.#greet(end, message.frame, true);
    }
  }

  /** @param isRecorded the greeting itself was heard by all, and stands last in what was recorded */
  #greet(end: End, frame: string, isRecorded = false): void {
    end.cancel();
    end.isGreeted = true;
    const recorded = this.#recorded.filter((one) => one.of === this.#person).map((one) => one.frame);
    if (isRecorded) recorded.pop();
    const isWhole = this.#isRecordWhole;
    this.listen();
    const frames = [isWhole ? frame : withReset(frame), ...recorded];
    for (const data of frames) if (end === this.#end) end.onmessage?.({ data });
  }

  #record({ of, frame }: Extract<Message, { kind: 'down' }>): void {
    const hello = positionsIn(frame).find((one) => one.type === 'hello');
    if (hello?.reset || this.#recorded.length >= MOST_RECORDED) {
      this.listen();
      this.#isRecordWhole = false;
    }
    this.#recorded.push({ of, frame });
  }

  // Both -------------------------------------------------------------------------------------------------------------

  #send(frame: string): void {
    if (this.#isLeading) this.#up.take(this.#tab, frame);
    else this.#say({ kind: 'up', frame });
  }

  /** This tab lets go of its end, to open another or none. */
  #drop(end: End): void {
    if (end !== this.#end) return;
    end.cancel();
    this.#end = undefined;
    if (!end.real) return;
    this.#hangUp(end);
    this.#say({ kind: 'closed', code: LOST });
  }

  #hangUp(end: End): void {
    const { real } = end;
    end.real = undefined;
    this.#hello = undefined;
    if (!real) return;
    real.onmessage = null;
    real.onclose = null;
    real.close();
  }

  #close(end: End, code: number): void {
    end.cancel();
    if (end === this.#end) this.#end = undefined;
    end.onclose?.({ code });
  }

  #say(said: Said): void {
    if (this.#person === undefined || this.#o.turn.isAlone) return;
    this.#channel?.postMessage({ ...said, of: this.#person, from: this.#tab });
  }
}

function isGreeting(frame: string): boolean {
  return positionsIn(frame).some((one) => one.type === 'hello');
}

/** The events of a frame that say where the line is. Within texts their quotes would be escaped. */
function positionsIn(frame: string): Extract<ServerEvent, { type: 'hello' | 'cursor' }>[] {
  if (!/"type":"(hello|cursor)"/.test(frame)) return [];
  try {
    return frame
      .split('\n')
      .filter((line) => /"type":"(hello|cursor)"/.test(line))
      .map((line) => JSON.parse(line) as ServerEvent)
      .filter((event) => event.type === 'hello' || event.type === 'cursor');
  } catch {
    return []; // a broken line: every tab finds it out by itself
  }
}

function withReset(frame: string): string {
  return frame
    .split('\n')
    .map((line) =>
      isGreeting(line) ? JSON.stringify({ ...(JSON.parse(line) as object), reset: true }) : line,
    )
    .join('\n');
}
