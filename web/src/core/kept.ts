import type { Message, Pending } from './types';

/** What lies under a message's key: the message, or for a moment the server's answer, so that other tabs can show it. */
export type Kept = Omit<Pending, 'state'> & { failed?: true; sent?: Message };

export function kept({ state, ...rest }: Pending): Kept {
  return state === 'failed' ? { ...rest, failed: true } : rest;
}

/** Undefined for anything that is not whole. */
export function parseKept(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text) as Kept;
    const isWhole = [kept.clientId, kept.conversation, kept.markdown, kept.createdAt].every(
      (field) => typeof field === 'string',
    );
    return isWhole ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function inTypedOrder(a: Pending, b: Pending): number {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.clientId < b.clientId) ? -1 : 1;
}
