import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Store } from '../core/store';
import type { Place } from '../ui/preferences';
import { useReadable } from './core';

/** Which door of the rail is open, and what was last looked at behind each. A conversation belongs to the door it was found by. */
const here = new Store<{ place: Place; last: Partial<Record<Place, string>> }>({ place: 'chat', last: {} });

export function usePlace() {
  return useReadable(here);
}

export function enter(place: Place): void {
  here.update((now) => ({ ...now, place }));
}

const PLACES: [RegExp, Place][] = [
  [/^\/settings(\/|$)/, 'settings'],
  [/^\/activity(\/|$)/, 'activity'],
  [/^\/teams(\/|$)/, 'teams'],
  [/^\/admin(\/|$)/, 'admin'],
  [/^\/insights(\/|$)/, 'insights'],
  [/^\/(people|units)(\/|$)/, 'people'],
];

/** To which place an address belongs, coming from another. */
export function placeOf(pathname: string, from: Place): Place {
  const found = PLACES.find(([pattern]) => pattern.test(pathname))?.[1];
  if (found) return found;
  if (from === 'activity') return pathname.startsWith('/c/') ? 'activity' : 'chat';
  return pathname !== '/' && from === 'teams' ? 'teams' : 'chat';
}

/** What the door of a place leads back to. */
function isKept(pathname: string, place: Place): boolean {
  return (
    pathname.startsWith('/c/') ||
    pathname.startsWith('/teams/') ||
    pathname.startsWith('/activity/') ||
    pathname.startsWith('/settings/') ||
    (place === 'people' && pathname !== '/people')
  );
}

/** Follows the address. */
export function useFollowPlace(): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    here.update((now) => {
      const place = placeOf(pathname, now.place);
      const last = isKept(pathname, place) ? { ...now.last, [place]: pathname + search } : now.last;
      return { place, last };
    });
  }, [pathname, search]);
}
