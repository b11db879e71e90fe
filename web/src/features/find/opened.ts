import { openedLater } from '../../ui/lazily';

export const Panel = openedLater(() => import('./Panel').then((it) => it.Panel));
