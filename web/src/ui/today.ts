import { Store } from '../core/store';
import { useReadable } from '../app/core';

/** The day it is, for what is said in relation to it: "i dag" is not true any more after midnight. */
const today = new Store(new Date().toDateString());

function look(): void {
  today.set(new Date().toDateString());
  const midnight = new Date();
  midnight.setHours(24, 0, 1, 0);
  setTimeout(look, midnight.getTime() - Date.now());
}
look();
// A machine that slept past midnight notices when it is looked at.
addEventListener('focus', () => today.set(new Date().toDateString()));

export function useToday(): string {
  return useReadable(today);
}
