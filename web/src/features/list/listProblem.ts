import { Store } from '../../core/store';

/** Why the last thing done to the list did not succeed. */
export const listProblem = new Store<string | undefined>(undefined);
