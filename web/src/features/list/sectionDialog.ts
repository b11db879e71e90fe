import { Store } from '../../core/store';
import type { Id, Section } from '../../core';

/** What is asked about a heading of mine. */
export type SectionQuestion =
  /** The conversation is put under the new heading. */
  | { kind: 'new'; conversation?: Id }
  | { kind: 'rename'; section: Section }
  | { kind: 'remove'; section: Section };

export const sectionDialog = new Store<SectionQuestion | undefined>(undefined);

export function openSectionDialog(question: SectionQuestion): void {
  sectionDialog.set(question);
}
