import { Store } from '../core/store';

/** Whether the sheet with all keys is open. */
export const isKeySheet = new Store(false);
