import { openedLater } from '../../ui/lazily';

export const ChooseMoment = openedLater(() => import('./ChooseMoment').then((it) => it.ChooseMoment));
export const SendMenu = openedLater(() => import('./SendMenu').then((it) => it.SendMenu));
export const WaitingMessage = openedLater(() => import('./WaitingMessage').then((it) => it.WaitingMessage));
