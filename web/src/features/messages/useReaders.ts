import { useMemo } from 'react';
import { useCore, useReadable } from '../../app/core';
import type { Core, Id, Message, Readable } from '../../core';
import { Store } from '../../core/store';

/** In larger groups it says little who has read, and to everybody. */
const MOST_MEMBERS = 20;

/** The core may know how far the others have read. */
type Reading = Core & { readersOf?: (conversation: Id) => Readable<ReadonlyMap<Id, number>> };

const nobody = new Store<ReadonlyMap<Id, number>>(new Map());

/** Of each of my messages that is somebody's last read one: who they are, joined by commas. */
export function useReaders(conversation: Id, messages: Message[], me: Id): ReadonlyMap<Id, string> {
  const core: Reading = useCore();
  const chat = useReadable(core.conversation(conversation));
  const isSmall = chat !== undefined && chat.kind !== 'channel' && chat.members <= MOST_MEMBERS;
  const marks = useReadable((isSmall && core.readersOf?.(conversation)) || nobody);
  return useMemo(() => lastRead(marks, messages, me), [marks, messages, me]);
}

export function lastRead(
  marks: ReadonlyMap<Id, number>,
  messages: Message[],
  me: Id,
): ReadonlyMap<Id, string> {
  const readers = new Map<Id, string>();
  for (const [person, seq] of marks) {
    if (person === me) continue;
    const message = messages.findLast((one) => one.author === me && !one.deletedAt && one.seq <= seq);
    if (message) readers.set(message.id, [readers.get(message.id), person].filter(Boolean).join());
  }
  return readers;
}
