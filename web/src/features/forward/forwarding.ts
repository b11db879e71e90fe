import { useReadable } from '../../app/core';
import type { Message } from '../../core';
import { Store } from '../../core/store';

export const forwarded = new Store<Message | undefined>(undefined);

/** Asks where a message is to go. */
export function forward(message: Message | undefined): void {
  forwarded.set(message);
}

export function useForwarded(): Message | undefined {
  return useReadable(forwarded);
}
