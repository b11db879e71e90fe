import { openedLater } from '../../ui/lazily';

export const ThreadLevel = openedLater(() =>
  import('../notifications/ThreadLevel').then((it) => it.ThreadLevel),
);
