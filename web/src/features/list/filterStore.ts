import { Store } from '../../core/store';
import { type Filter, FILTERS } from './model';

const KEY = 'torv.filter';

/** What of the list is shown; remembered until the browser is closed. */
export const listFilter = new Store<Filter>(read());

export function chooseFilter(filter: Filter): void {
  listFilter.set(filter);
  try {
    sessionStorage.setItem(KEY, filter);
  } catch {
    // A browser that keeps nothing shows everything next time.
  }
}

function read(): Filter {
  try {
    const kept = sessionStorage.getItem(KEY);
    return FILTERS.find((one) => one === kept) ?? 'all';
  } catch {
    return 'all';
  }
}
