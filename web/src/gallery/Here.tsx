import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';

/** A router whose address is not the page's: what is shown stands elsewhere in the client. */
export function hereAt(at: string) {
  return function Here({ children }: { children: ReactNode }) {
    return <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>;
  };
}
