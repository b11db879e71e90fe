import { useReadable } from '../../app/core';
import type { Core, Id, Message } from '../../core';
import { Store } from '../../core/store';

interface Deletion {
  core: Core;
  conversation: Id;
  timer: ReturnType<typeof setTimeout>;
}

const UNDO_MILLIS = 5_000;
const waiting = new Store<ReadonlyMap<Id, Deletion>>(new Map());

/** Deletes a message in five seconds, unless that is undone; at once when the page is left. */
export function deleteSoon(core: Core, message: Message): void {
  const { id, conversation } = message;
  const timer = setTimeout(() => {
    core.remove(conversation, id).then(
      // The event that makes it a deleted message is usually here first; a moment's patience spares a flicker.
      () => setTimeout(() => drop(id), 1_000),
      () => drop(id),
    );
  }, UNDO_MILLIS);
  waiting.update((now) => new Map(now).set(id, { core, conversation, timer }));
}

export function undoDelete(id: Id): void {
  clearTimeout(waiting.get().get(id)?.timer);
  drop(id);
}

export function useIsDeleting(id: Id): boolean {
  return useReadable(waiting).has(id);
}

function drop(id: Id): void {
  waiting.update((now) => new Map([...now].filter(([one]) => one !== id)));
}

addEventListener('pagehide', () => {
  for (const [id, { core, conversation, timer }] of waiting.get()) {
    clearTimeout(timer);
    core.removeOnLeaving(conversation, id);
    drop(id);
  }
});
