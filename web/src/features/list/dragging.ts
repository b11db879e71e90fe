import type { DragEvent } from 'react';
import { Store } from '../../core/store';

export const CONVERSATION = 'application/x-torv-conversation';
export const SECTION = 'application/x-torv-section';

/** With a finger one scrolls, and rests for the menu. */
export const MAY_DRAG = typeof matchMedia !== 'undefined' && matchMedia('(pointer: fine)').matches;

/** Whether a conversation is being dragged: then empty places to drop it show themselves. */
export const isDragging = new Store(false);

export function startDrag(event: DragEvent, kind: string, id: string): void {
  event.dataTransfer.setData(kind, id);
  event.dataTransfer.effectAllowed = 'copyMove';
  if (kind !== CONVERSATION) return;
  // Not at once: a browser gives up a drag whose surroundings move while it begins.
  setTimeout(() => isDragging.set(true));
  addEventListener('dragend', () => isDragging.set(false), { once: true });
}
