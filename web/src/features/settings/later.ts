import { lazily } from '../../ui/lazily';

export const AbsencePage = lazily(() => import('./AbsencePage').then((it) => it.AbsencePage));
export const DevicesPage = lazily(() => import('./DevicesPage').then((it) => it.DevicesPage));
export const NotificationsPage = lazily(() =>
  import('./NotificationsPage').then((it) => it.NotificationsPage),
);
export const PrivacyPage = lazily(() => import('./PrivacyPage').then((it) => it.PrivacyPage));
