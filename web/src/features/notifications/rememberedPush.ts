import type { Id } from '../../core';

const KEY = 'torv.push';

/** Who has turned on web push in this browser, and is reached again once they are back. Whoever signs out leaves nothing of it. */
export function rememberedPush(): Id | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberPush(me: Id | undefined): void {
  try {
    if (me) localStorage.setItem(KEY, me);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing is told anew after each sign-in.
  }
}
