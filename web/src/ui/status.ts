import type { Status } from '../core';

/** Whether it still holds: what was said may be over since it was told. */
export function isCurrent(status: Status | undefined, now = Date.now()): boolean {
  return status !== undefined && (!status.until || Date.parse(status.until) > now);
}

/** Sign and words of what holds now. */
export function spoken(status: Status | undefined): string | undefined {
  return isCurrent(status) ? [status?.emoji, status?.text].filter(Boolean).join(' ') : undefined;
}
