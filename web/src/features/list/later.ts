import { openedLater } from '../../ui/lazily';

export const NewChat = openedLater(() => import('./NewChat').then((it) => it.NewChat));
export const SectionMenu = openedLater(() => import('./SectionMenu').then((it) => it.SectionMenu));
export const TeamMenu = openedLater(() => import('./TeamMenu').then((it) => it.TeamMenu));
