import type { ReactElement } from 'react';
import type { Conversation, Id } from '../../core';
import type { Candidate } from './model';

/** One thing the box offers: a place with an address, or something to do. */
export interface Option extends Candidate {
  face:
    | { kind: 'conversation'; conversation: Conversation }
    | { kind: 'person'; id: Id }
    | { kind: 'team'; id: Id; name: string }
    | { kind: 'sign'; sign: ReactElement };
  to?: string;
  /** What happens instead of going there; a promise is waited for, and its refusal said. */
  run?: () => unknown;
  /** The keys that do the same. */
  keys?: string;
}

export interface OptionGroup {
  key: string;
  heading?: string;
  options: Option[];
}
