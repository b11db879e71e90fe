import type { Person } from '../core';

const LARGEST_SMALL = 40;

/** Where a person's picture is, in the size that suits so many pixels; nothing for those without one. */
export function avatarUrl(person: Person | undefined, pixels: number): string | undefined {
  if (!person?.avatar) return undefined;
  return `/api/people/${person.id}/avatar/${person.avatar}?size=${pixels > LARGEST_SMALL ? 'large' : 'small'}`;
}
