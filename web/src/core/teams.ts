import type { Clock } from './clock';
import { type Http, Problem } from './http';
import type { Overview } from './overview';
import type { People } from './people';
import type { components } from './schema';
import type {
  Conversation,
  Id,
  Items,
  NewRule,
  Person,
  Role,
  Rule,
  Team,
  TeamMember,
  TeamPage,
} from './types';

type Schemas = components['schemas'];

const SPREAD_MILLIS = 300;
const LARGE_SPREAD_MILLIS = 30_000;
const LARGE_MEMBERS = 1_000;
const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 30_000;

export type NewTeam = Schemas['NewTeam'];
export type NewChannel = Schemas['NewChannel'];
/** What is absent stays as it is; an empty description takes it away. */
export type TeamChange = Schemas['TeamEdit'];
export type ChannelChange = Schemas['ConversationEdit'];

interface TeamsOptions {
  http: Http;
  clock: Clock;
  people: People;
  overview: Overview;
  me(): Id | undefined;
  /** A conversation's line has come from the server. */
  onLine(line: Conversation): void;
  /** A channel that is no longer mine. */
  onGone(conversation: Id): void;
}

/** Teams and their channels: what is asked and changed, and how the list follows what happens to them. */
export class Teams {
  readonly #o: TeamsOptions;
  /** Teams to ask for, planned or under way. */
  readonly #wanted = new Map<Id, { tries: number; isAgain: boolean }>();
  /** Teams of channels that are mine though the team is not. */
  readonly #foreign = new Set<Id>();

  constructor(options: TeamsOptions) {
    this.#o = options;
  }

  find(q: string, after?: string, signal?: AbortSignal): Promise<Items<Team>> {
    return this.#o.http.get(`/teams?${queryOf({ q, after, limit: '24' })}`, signal);
  }

  async page(team: Id): Promise<TeamPage> {
    const page = await this.#o.http.get<TeamPage>(`/teams/${team}`);
    this.#o.people.meet(page.owners);
    return page;
  }

  /** Its channels as I see them; those of a team that is mine are in the list already. */
  async channels(team: Id): Promise<Conversation[]> {
    return (await this.#o.http.get<Items<Conversation>>(`/teams/${team}/channels`)).items;
  }

  /** @returns the new team, which is in the list with its first channel */
  async create(team: NewTeam): Promise<Team> {
    const made = await this.#o.http.send<Team>('POST', '/teams', team);
    await this.#read(made.id);
    return made;
  }

  async change(team: Id, change: TeamChange): Promise<void> {
    await this.#o.http.send('PATCH', `/teams/${team}`, change);
    await this.#read(team);
  }

  async join(team: Id): Promise<void> {
    await this.#o.http.send('POST', `/teams/${team}/join`);
    await this.#read(team);
  }

  async leave(team: Id): Promise<void> {
    const me = this.#o.me();
    if (me) await this.removeMember(team, me);
    this.gone(team);
  }

  async members(team: Id, query: { q?: string; role?: Role; after?: string }): Promise<Items<TeamMember>> {
    const page = await this.#o.http.get<Items<TeamMember>>(`/teams/${team}/members?${queryOf(query)}`);
    this.#o.people.meet(page.items.map(({ person }) => person));
    return page;
  }

  addMembers(team: Id, people: Id[]): Promise<{ added: number }> {
    return this.#o.http.send('POST', `/teams/${team}/members`, { people });
  }

  setRole(team: Id, person: Id, role: Role): Promise<void> {
    return this.#o.http.send('PATCH', `/teams/${team}/members/${person}`, { role });
  }

  removeMember(team: Id, person: Id): Promise<void> {
    return this.#o.http.send('DELETE', `/teams/${team}/members/${person}`);
  }

  addRule(team: Id, rule: NewRule): Promise<Rule> {
    return this.#o.http.send('POST', `/teams/${team}/rules`, rule);
  }

  removeRule(team: Id, rule: Id): Promise<void> {
    return this.#o.http.send('DELETE', `/teams/${team}/rules/${rule}`);
  }

  /** How many people fit a rule now. */
  async countFitting({ unit, below, title }: NewRule, signal?: AbortSignal): Promise<number> {
    const query = queryOf({ unit, below: String(below), title });
    return (await this.#o.http.get<{ people: number }>(`/rules/preview?${query}`, signal)).people;
  }

  createChannel(team: Id, channel: NewChannel): Promise<Conversation> {
    return this.#o.http.send('POST', `/teams/${team}/channels`, channel);
  }

  changeConversation(conversation: Id, change: ChannelChange): Promise<void> {
    return this.#o.http.send('PATCH', `/conversations/${conversation}`, change);
  }

  async findMembers(team: Id, q: string): Promise<Person[]> {
    return (await this.members(team, { q })).items.map(({ person }) => person);
  }

  /** The team is new or has changed. Large ones are not asked for by everyone at once. */
  changed(team: Id): void {
    this.#foreign.delete(team);
    this.#want(team);
  }

  /** A channel of a team that is not in the list. */
  unknown(team: Id): void {
    if (!this.#foreign.has(team)) this.#want(team);
  }

  /** The team is no longer mine, and its channels with it. */
  gone(team: Id): void {
    const channels = this.#o.overview.list.get().teams.find((one) => one.id === team)?.channels ?? [];
    this.#o.overview.teamGone(team);
    channels.forEach((id) => this.#o.onGone(id));
  }

  clear(): void {
    this.#wanted.clear();
    this.#foreign.clear();
  }

  #want(team: Id): void {
    const wanted = this.#wanted.get(team);
    if (wanted) return void (wanted.isAgain = true);
    const members = this.#o.overview.list.get().teams.find((one) => one.id === team)?.members ?? 0;
    this.#wanted.set(team, { tries: 0, isAgain: false });
    this.#plan(
      team,
      this.#o.clock.random() * (members > LARGE_MEMBERS ? LARGE_SPREAD_MILLIS : SPREAD_MILLIS),
    );
  }

  #plan(team: Id, millis: number): void {
    this.#o.clock.later(() => void this.#ask(team), millis);
  }

  async #ask(team: Id): Promise<void> {
    const wanted = this.#wanted.get(team);
    if (!wanted) return;
    wanted.isAgain = false;
    try {
      await this.#read(team);
    } catch (error) {
      if (this.#wanted.get(team) !== wanted) return;
      const problem = Problem.of(error);
      if (problem.isTransient) {
        const pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** wanted.tries++);
        return this.#plan(
          team,
          problem.retryAfterSeconds * 1_000 || pause * (0.75 + this.#o.clock.random() / 2),
        );
      }
    }
    if (this.#wanted.get(team) !== wanted) return;
    if (wanted.isAgain) this.#plan(team, 0);
    else this.#wanted.delete(team);
  }

  async #read(id: Id): Promise<void> {
    const { overview, people } = this.#o;
    const recording = overview.record();
    const before = overview.list.get().teams.find((one) => one.id === id)?.channels ?? [];
    try {
      const { team } = await this.page(id);
      if (!team.role && team.channels.length === 0) return this.#notMine(id);
      const isKnown = team.channels.every((channel) => overview.of(channel).get());
      const lines = isKnown ? [] : await this.channels(id);
      await people.meetUnknown(lines.flatMap((line) => line.last?.author ?? [])).catch(() => undefined);
      overview.takeTeam(team, lines, recording);
      lines.forEach((line) => this.#o.onLine(line));
      before
        .filter((channel) => !team.channels.includes(channel))
        .forEach((channel) => this.#o.onGone(channel));
    } catch (error) {
      if (Problem.of(error).status === 404) this.#notMine(id);
      throw error;
    } finally {
      overview.forget(recording);
    }
  }

  #notMine(team: Id): void {
    this.#foreign.add(team);
    this.gone(team);
  }
}

function queryOf(query: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
