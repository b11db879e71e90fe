import type { Message } from '../../core';
import { Store } from '../../core/store';

/** The message for which a moment is being asked. */
export const reminding = new Store<Message | undefined>(undefined);

/** Asks when somebody wants to be reminded. */
export function remind(message: Message | undefined): void {
  reminding.set(message);
}
