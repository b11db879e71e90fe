import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';

/** A router whose address is not the page's: what is shown stands elsewhere in the client. */
export function hereAt(at: string) {
  // On a phone what lies over a page makes an entry at the page's address, which is the gallery's: here it has one already.
  history.replaceState({ usr: { isOver: true } }, '');
  return function Here({ children }: { children: ReactNode }) {
    return <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>;
  };
}
