import { lazily } from '../../ui/lazily';

export const ChooseMoment = lazily(() => import('./ChooseMoment').then((it) => it.ChooseMoment));
export const SendMenu = lazily(() => import('./SendMenu').then((it) => it.SendMenu));
export const WaitingMessage = lazily(() => import('./WaitingMessage').then((it) => it.WaitingMessage));
