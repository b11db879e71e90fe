import { Store } from '../core/store';
import type { Id } from '../core';

/** Whose card is open, and beside what. */
export const profile = new Store<{ id: Id; beside: HTMLElement } | undefined>(undefined);

export function showProfile(id: Id, beside: HTMLElement): void {
  profile.set({ id, beside });
}
