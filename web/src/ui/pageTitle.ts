import { useEffect } from 'react';
import { Store } from '../core/store';

/** What the page that is shown is called, when its address does not tell. */
export const pageTitle = new Store<string | undefined>(undefined);

/** Names the page while it is shown. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    pageTitle.set(title);
    return () => pageTitle.set(undefined);
  }, [title]);
}
