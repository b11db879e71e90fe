import type { Http } from './http';
import type { Id, ImportChanges, ImportPlan, ImportResult, PasswordLink } from './types';

/** A large organisation on a slow machine, with a slow line to it. */
const PATIENCE_MILLIS = 300_000;

export type ImportSubject = 'unit' | 'person';
export type ImportKind = 'new' | 'changed' | 'moved' | 'leaving' | 'returning';

/** People and units by file. Nothing is kept here: a plan lives on the server. */
export class Imports {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One file after the other into one plan; the last answer is the plan of them all. */
  async plan(files: Blob[], signal?: AbortSignal): Promise<ImportPlan | undefined> {
    let plan: ImportPlan | undefined;
    for (const file of files) {
      const path = plan ? `/import?plan=${plan.id}` : '/import';
      // Browsers name the type by what is installed: Excel's for a CSV file, or none.
      const csv = new Blob([file], { type: 'text/csv' });
      plan = await this.#http.send<ImportPlan>('POST', path, csv, signal, PATIENCE_MILLIS);
    }
    return plan;
  }

  changes(plan: Id, subject: ImportSubject, kind: ImportKind, after?: number): Promise<ImportChanges> {
    const query = new URLSearchParams({ subject, kind, ...(after && { after: String(after) }) });
    return this.#http.get(`/import/${plan}/changes?${query}`);
  }

  apply(plan: Id, word?: string): Promise<ImportResult> {
    return this.#http.send('POST', `/import/${plan}/apply`, { word }, undefined, PATIENCE_MILLIS);
  }

  /** A link by which somebody chooses a password; its address is this Torv's. */
  makePasswordLink(person: Id): Promise<PasswordLink> {
    return this.#http.send('POST', `/people/${person}/password-link`);
  }
}
