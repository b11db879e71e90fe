import { Store } from '../../core/store';
import type { Id } from '../../core';

export interface RowMenuPlace {
  id: Id;
  /** What gets the focus back. */
  row?: HTMLElement;
  /** Where the pointer was; without it the menu stands at the row. */
  point?: { x: number; y: number };
}

/** The one menu of the list: for which conversation it is open, and as what. */
export const rowMenu = new Store<(RowMenuPlace & { as: 'menu' | 'sheet' }) | undefined>(undefined);

export function openRowMenu(place: RowMenuPlace, as: 'menu' | 'sheet'): void {
  rowMenu.set({ ...place, as });
}

export function closeRowMenu(): void {
  const row = rowMenu.get()?.row;
  rowMenu.set(undefined);
  row?.focus({ preventScroll: true });
}
