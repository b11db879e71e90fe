import type { ReactElement } from 'react';
import type { Stage } from '../stage';
import type { World } from '../world';

/** One thing to look at: where in the client, what is different there, and what is done to see it. */
export interface State {
  name: string;
  /** The client's address; with an element instead of the client it does not matter. */
  at?: string;
  element?: ReactElement;
  /** Only a mouse sees it. */
  needsMouse?: boolean;
  change?(world: World): void;
  act?(stage: Stage): unknown;
}

export interface Group {
  name: string;
  states: State[];
}
