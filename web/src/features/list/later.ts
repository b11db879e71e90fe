import { openedLater } from '../../ui/lazily';

export const SectionMenu = openedLater(() => import('./SectionMenu').then((it) => it.SectionMenu));
export const TeamMenu = openedLater(() => import('./TeamMenu').then((it) => it.TeamMenu));
