import { Store } from '../../core/store';

/** Whether the dialog for a new conversation is open, from wherever it was asked for. */
export const isNewChat = new Store(false);
let before: HTMLElement | undefined;

export function openNewChat(): void {
  before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  isNewChat.set(true);
}

/** The focus goes back to where one asked, unless the chat takes it. */
export function closeNewChat(): void {
  isNewChat.set(false);
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) before?.focus({ preventScroll: true });
  });
}
