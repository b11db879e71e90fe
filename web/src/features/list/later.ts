import { openedLater } from '../../ui/lazily';

export const NewChat = openedLater(() => import('./NewChat').then((it) => it.NewChat));
