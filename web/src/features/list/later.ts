import { lazily } from '../../ui/lazily';

export const SectionMenu = lazily(() => import('./SectionMenu').then((it) => it.SectionMenu));
export const TeamMenu = lazily(() => import('./TeamMenu').then((it) => it.TeamMenu));
