import { lazily } from '../../ui/lazily';

export const Panel = lazily(() => import('./Panel').then((it) => it.Panel));
