import type { ImportChange, ImportCounts, ImportKind, ImportPlan } from '../../core';

/** In the order in which somebody wants to know: what is lost comes where it is seen. */
export const KINDS: ImportKind[] = ['new', 'changed', 'moved', 'returning', 'leaving'];

/** Several changes of one person or unit, as one entry of the list. */
export interface Entry {
  key: string;
  name: string;
  changes: ImportChange[];
}

/** Changes of the same one follow each other. */
export function gathered(changes: ImportChange[]): Entry[] {
  const entries: Entry[] = [];
  for (const change of changes) {
    const last = entries.at(-1);
    if (last?.key === change.key) last.changes.push(change);
    else entries.push({ key: change.key, name: change.name, changes: [change] });
  }
  return entries;
}

/** How many have something happen to them. */
export function changesOf(counts: ImportCounts | undefined): number {
  return counts ? KINDS.reduce((sum, kind) => sum + counts[kind], 0) : 0;
}

/** What a person sees first: whoever leaves, otherwise the first kind there is. */
export function firstKind(counts: ImportCounts | undefined): ImportKind | undefined {
  if (!counts) return undefined;
  return counts.leaving > 0 ? 'leaving' : KINDS.find((kind) => counts[kind] > 0);
}

/** Whether carrying it out would do anything at all. */
export function doesNothing(plan: ImportPlan): boolean {
  return plan.mistakes === 0 && changesOf(plan.units) + changesOf(plan.people) === 0;
}
