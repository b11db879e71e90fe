import type { Http } from './http';
import type { Overview } from './overview';
import type { Choice, Id, Section } from './types';

/** How I keep my list: what I choose for a conversation, and headings of my own. Everything shows at once. */
export class MyList {
  readonly #http: Http;
  readonly #overview: Overview;

  /** Changes of mine to the headings that the server has not answered; it tells of each. */
  #changing = 0;

  constructor(http: Http, overview: Overview) {
    this.#http = http;
    this.#overview = overview;
  }

  /** Rejects when the server refuses; then it is as before. */
  async choose(conversation: Id, choice: Choice): Promise<void> {
    const answered = this.#overview.choose(conversation, choice);
    try {
      await this.#http.send('PUT', `/conversations/${conversation}/choice`, choice);
      answered(true);
    } catch (error) {
      answered(false);
      throw error;
    }
  }

  async addSection(name: string): Promise<Section> {
    const section = await this.#http.send<Section>('POST', '/sections', { name });
    this.#overview.setSections((now) => [...now.filter((one) => one.id !== section.id), section]);
    return section;
  }

  renameSection(id: Id, name: string): Promise<void> {
    return this.#change(
      (now) => now.map((one) => (one.id === id ? { ...one, name } : one)),
      () => this.#http.send('PATCH', `/sections/${id}`, { name }),
    );
  }

  /** @param position among all, from 0 */
  moveSection(id: Id, position: number): Promise<void> {
    return this.#change(
      (now) => {
        const moved = now.filter((one) => one.id === id);
        const others = now.filter((one) => one.id !== id);
        return [...others.slice(0, position), ...moved, ...others.slice(position)];
      },
      () => this.#http.send('PATCH', `/sections/${id}`, { position }),
    );
  }

  /** What stood under it stands under no heading then. */
  removeSection(id: Id): Promise<void> {
    return this.#change(
      (now) => now.filter((one) => one.id !== id),
      () => this.#http.send('DELETE', `/sections/${id}`),
    );
  }

  /** Another device has changed the headings, or this one; what cannot be asked for now comes with the next overview. */
  sectionsChanged(): void {
    this.#http.get<{ items: Section[] }>('/sections').then(
      ({ items }) => this.#changing === 0 && this.#overview.setSections(() => items),
      () => undefined,
    );
  }

  async #change(change: (now: Section[]) => Section[], send: () => Promise<unknown>): Promise<void> {
    const before = this.#overview.list.get().sections;
    this.#overview.setSections(change);
    this.#changing++;
    try {
      await send();
    } catch (error) {
      this.#overview.setSections(() => before);
      throw error;
    } finally {
      this.#changing--;
    }
  }
}
