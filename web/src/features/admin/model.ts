import type { UnitAdministrator } from '../../core';
import { localText, momentAt } from '../../ui/localMoment';

export const LIMITS = ['editMinutes', 'deleteMinutes'] as const;

/** Minutes one may choose between as a time limit; undefined: always. */
const CHOICES = [undefined, 0, 5, 15, 60, 1440, 10_080];

/** The usual choices, and what is decided now when it is another one, in its place. */
export function choicesOf(now: number | undefined): (number | undefined)[] {
  if (CHOICES.includes(now)) return CHOICES;
  return [undefined, ...[...CHOICES.slice(1), now].sort((a, b) => (a ?? 0) - (b ?? 0))];
}

/** The whole number of days somebody wrote, if it is one that is allowed. */
export function daysOf(text: string, most: number): number | undefined {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= most ? days : undefined;
}

/** A moment as a field for local date and time takes it, and back. */
export function toLocal(instant: string | undefined): string {
  return instant ? localText(new Date(instant)) : '';
}

export function fromLocal(text: string): string | undefined {
  const time = momentAt(text);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Those of each unit together, in the order given. */
export function byUnit(lines: UnitAdministrator[]) {
  const units = new Map<string, { unit: UnitAdministrator['unit']; administrators: UnitAdministrator[] }>();
  for (const line of lines) {
    const held = units.get(line.unit.id) ?? { unit: line.unit, administrators: [] };
    held.administrators.push(line);
    units.set(line.unit.id, held);
  }
  return [...units.values()];
}

/** The colour somebody wrote, if it is one; the sign before it may be missing. */
export function colourOf(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return digits && `#${digits.toLowerCase()}`;
}
