import { lazily } from '../../ui/lazily';

export const AdministratorsPage = lazily(() =>
  import('./AdministratorsPage').then((it) => it.AdministratorsPage),
);
export const GuestsPage = lazily(() => import('../guests/GuestsPage').then((it) => it.GuestsPage));
export const ImportPage = lazily(() => import('./ImportPage').then((it) => it.ImportPage));
export const LookPage = lazily(() => import('./LookPage').then((it) => it.LookPage));
