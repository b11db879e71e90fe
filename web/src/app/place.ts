import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Store } from '../core/store';
import { useReadable } from './core';

export type Place = 'chat' | 'teams' | 'people' | 'admin' | 'settings';

/** Which door of the rail is open, and what was last looked at behind each. A conversation belongs to the door it was found by. */
const here = new Store<{ place: Place; last: Partial<Record<Place, string>> }>({ place: 'chat', last: {} });

export function usePlace() {
  return useReadable(here);
}

export function enter(place: Place): void {
  here.update((now) => ({ ...now, place }));
}

function isDirectory(pathname: string): boolean {
  return /^\/(people|units)(\/|$)/.test(pathname);
}

/** Follows the address. */
export function useFollowPlace(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    here.update((now) => {
      const place = pathname.startsWith('/settings')
        ? 'settings'
        : pathname.startsWith('/teams')
          ? 'teams'
          : pathname.startsWith('/admin')
            ? 'admin'
            : isDirectory(pathname)
              ? 'people'
              : pathname === '/' ||
                  now.place === 'settings' ||
                  now.place === 'admin' ||
                  now.place === 'people'
                ? 'chat'
                : now.place;
      const isKept =
        pathname.startsWith('/c/') ||
        pathname.startsWith('/teams/') ||
        (place === 'people' && pathname !== '/people');
      const last = isKept ? { ...now.last, [place]: pathname } : now.last;
      return { place, last };
    });
  }, [pathname]);
}
