import type { Http } from './http';
import type { People } from './people';
import { type Readable, Store, StoreMap } from './store';
import type { Id, ListState, Person, Tag, Team } from './types';

interface TagsOptions {
  http: Http;
  people: People;
  list: Readable<ListState>;
  /** A team's tags have changed. */
  onChanged(team: Id): void;
}

/** The tags of my teams: what they are called, and which of them mean me. */
export class Tags {
  readonly mine = new Store<ReadonlySet<Id>>(new Set());
  readonly #o: TagsOptions;
  readonly #tags = new StoreMap<Id, Tag | undefined>(undefined);
  #known: Tag[] = [];
  #teams?: Team[];

  constructor(options: TagsOptions) {
    this.#o = options;
    options.list.subscribe(() => this.#follow(options.list.get().teams));
  }

  of(id: Id): Readable<Tag | undefined> {
    return this.#tags.of(id);
  }

  async peopleIn(team: Id, tag: Id): Promise<Person[]> {
    const { people } = await this.#o.http.get<{ tag: Tag; people: Person[] }>(pathOf(team, tag));
    this.#o.people.meet(people);
    return people;
  }

  create(team: Id, name: string, members: Id[]): Promise<void> {
    return this.#change('POST', team, `/teams/${team}/tags`, { name, members });
  }

  change(team: Id, tag: Id, change: { name?: string; members?: Id[] }): Promise<void> {
    return this.#change('PATCH', team, pathOf(team, tag), change);
  }

  remove(team: Id, tag: Id): Promise<void> {
    return this.#change('DELETE', team, pathOf(team, tag));
  }

  async #change(method: string, team: Id, path: string, body?: unknown): Promise<void> {
    await this.#o.http.send(method, path, body);
    this.#o.onChanged(team);
  }

  #follow(teams: Team[]): void {
    if (teams === this.#teams) return;
    this.#teams = teams;
    const tags = teams.flatMap((team) => team.tags ?? []);
    const ids = new Set(tags.map((tag) => tag.id));
    for (const { id } of this.#known) if (!ids.has(id)) this.#tags.of(id).set(undefined);
    for (const tag of tags) this.#tags.of(tag.id).set(tag);
    this.#known = tags;
    const mine = tags.filter((tag) => tag.mine).map((tag) => tag.id);
    const before = this.mine.get();
    if (mine.length !== before.size || mine.some((id) => !before.has(id))) this.mine.set(new Set(mine));
  }
}

function pathOf(team: Id, tag: Id): string {
  return `/teams/${team}/tags/${tag}`;
}
