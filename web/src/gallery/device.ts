import type { Cabinet, Cabinets } from '../core/cabinet';
import type { Bootstrap, Id } from '../core/types';
import { NOW } from './fixedTime';

/** What the browser of a state is like: whether it remembers, and how much of what is shown lies in it. */
export type Device = 'remembering' | 'full' | 'impossible' | 'shared';

const BYTES_EACH = 61_000;

/** What lies in the storage of such a browser. */
export function storedOn(device: Device, person: Id): [string, string][] {
  const remembered: [string, string][] = [
    ['torv.remembered', '1'],
    ['torv.account', person],
  ];
  return device === 'shared'
    ? [
        ['torv.shared', '1'],
        ['torv.used', `${NOW}`],
      ]
    : remembered;
}

/** Cabinets in which what the client opens with lies, and its conversations without their content. */
export function cabinetsOf(device: Device, boot: Bootstrap): Cabinets | undefined {
  if (device === 'impossible') return undefined;
  const lies: Record<string, unknown> = {
    start: boot,
    recent: boot.conversations.map(({ id }) => [id, { bytes: BYTES_EACH, at: NOW }]),
  };
  const make = (person: Id): Promise<Cabinet> =>
    Promise.resolve({
      person,
      seal: { close: (text) => text, open: (sealed) => sealed },
      read: (name) => Promise.resolve(device === 'remembering' ? lies[name] : undefined),
      write: () => Promise.resolve(device === 'full' ? undefined : BYTES_EACH),
      remove: () => Promise.resolve(),
      names: () => Promise.resolve([]),
      clear: () => Promise.resolve(),
    });
  return { find: make, make, removeAll: () => Promise.resolve() };
}
