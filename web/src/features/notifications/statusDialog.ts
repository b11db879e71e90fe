import { Store } from '../../core/store';

/** Whether it is asked what somebody wants to say of themselves. */
export const isStatusDialog = new Store(false);
