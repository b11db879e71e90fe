import { lazily } from '../../ui/lazily';

export const ThreadLevel = lazily(() => import('../notifications/ThreadLevel').then((it) => it.ThreadLevel));
