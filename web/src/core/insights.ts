import type { Http } from './http';
import { Store } from './store';
import type {
  Id,
  InsightAdoption,
  InsightCatalogue,
  InsightDevices,
  InsightHours,
  InsightSeries,
  InsightStory,
  InsightToday,
  InsightUnits,
} from './types';

/** What is asked of the figures over a time: days as 2026-11-28, in the organisation's time zone, both included. */
export interface InsightSpan {
  period: 'day' | 'week' | 'month';
  from: string;
  until: string;
  /** Without one: the organisation. */
  unit?: Id;
}

/** The numbers of the organisation. Asked for when somebody looks, kept nowhere but what one may see. */
export class Insights {
  readonly #http: Http;
  readonly #catalogue = new Store<InsightCatalogue | undefined>(undefined);
  /** What I may see; undefined until it is known, or when there is no answer. */
  readonly catalogue = this.#catalogue;
  #discovering?: Promise<void>;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Asked once, however many want to know it at the same time. */
  discover(): Promise<void> {
    return (this.#discovering ??= this.#discover().finally(() => {
      this.#discovering = undefined;
    }));
  }

  async #discover(): Promise<void> {
    const catalogue = await this.#http.get<InsightCatalogue>('/insights');
    this.#catalogue.update(() => catalogue);
  }

  clear(): void {
    this.#catalogue.update(() => undefined);
  }

  today(signal?: AbortSignal): Promise<InsightToday> {
    return this.#http.get('/insights/today', signal);
  }

  story(signal?: AbortSignal): Promise<InsightStory> {
    return this.#http.get('/insights/story', signal);
  }

  series(span: InsightSpan, signal?: AbortSignal): Promise<InsightSeries> {
    return this.#http.get(`/insights/series?${queryOf(span)}`, signal);
  }

  /** Where the same is a file for a spreadsheet. */
  fileOf(span: InsightSpan): string {
    return `/api/insights/series.csv?${queryOf(span)}`;
  }

  hours(from: string, until: string, signal?: AbortSignal): Promise<InsightHours> {
    return this.#http.get(`/insights/hours?${new URLSearchParams({ from, until })}`, signal);
  }

  devices(from: string, until: string, signal?: AbortSignal): Promise<InsightDevices> {
    const query = queryOf({ period: 'week', from, until });
    return this.#http.get(`/insights/devices?${query}`, signal);
  }

  /** How large a share of the employees is active, by month. */
  adoption(from: string, until: string, signal?: AbortSignal): Promise<InsightAdoption> {
    return this.#http.get(`/insights/adoption?${queryOf({ period: 'month', from, until })}`, signal);
  }

  units(start: string, parent?: Id, signal?: AbortSignal): Promise<InsightUnits> {
    return this.#http.get(`/insights/units?${unitQuery(start, parent)}`, signal);
  }

  fileOfUnits(start: string, parent?: Id): string {
    return `/api/insights/units.csv?${unitQuery(start, parent)}`;
  }

  /** With what growth is compared. */
  compareWith(from: string, until: string): Promise<void> {
    return this.#http.send('PUT', '/insights/baseline', { from, until });
  }

  compareWithNothing(): Promise<void> {
    return this.#http.send('DELETE', '/insights/baseline');
  }

  mark(day: string, text: string): Promise<void> {
    return this.#http.send('POST', '/insights/marks', { day, text });
  }

  unmark(id: Id): Promise<void> {
    return this.#http.send('DELETE', `/insights/marks/${id}`);
  }
}

function queryOf({ period, from, until, unit }: InsightSpan): URLSearchParams {
  return new URLSearchParams({ period, from, until, ...(unit && { unit }) });
}

function unitQuery(start: string, parent?: Id): URLSearchParams {
  return new URLSearchParams({ period: 'week', start, ...(parent && { parent }) });
}
