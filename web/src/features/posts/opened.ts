import { openedLater } from '../../ui/lazily';

export const AskMenu = openedLater(() => import('./AskMenu').then((it) => it.AskMenu));
export const MustReadBoard = openedLater(() => import('./MustReadBoard').then((it) => it.MustReadBoard));
export const NewMustRead = openedLater(() => import('./NewMustRead').then((it) => it.NewMustRead));
