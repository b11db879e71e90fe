import { Store } from '../../core/store';
import type { Id } from '../../core';

export type TeamDialog =
  | { kind: 'newTeam' }
  | { kind: 'newChannel'; team: Id }
  | { kind: 'tags'; team: Id }
  | { kind: 'channel'; conversation: Id };

/** Which dialog of teams and channels is open, from wherever it was asked for. */
export const teamDialog = new Store<TeamDialog | undefined>(undefined);
let before: HTMLElement | undefined;

export function openTeamDialog(dialog: TeamDialog): void {
  before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  teamDialog.set(dialog);
}

/** The focus goes back to where one asked. */
export function closeTeamDialog(): void {
  teamDialog.set(undefined);
  requestAnimationFrame(() => before?.focus({ preventScroll: true }));
}
