import { openedLater } from '../../ui/lazily';

export const MustReadBoard = openedLater(() => import('./MustReadBoard').then((it) => it.MustReadBoard));
export const NewMustRead = openedLater(() => import('./NewMustRead').then((it) => it.NewMustRead));
export const NewPoll = openedLater(() => import('./NewPoll').then((it) => it.NewPoll));
export const PollVoters = openedLater(() => import('./PollVoters').then((it) => it.PollVoters));
