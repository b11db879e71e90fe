import { lazily, openedLater } from '../../ui/lazily';

export const AskMenu = openedLater(() => import('./AskMenu').then((it) => it.AskMenu));
export const MustReadBoard = openedLater(() => import('./MustReadBoard').then((it) => it.MustReadBoard));
export const NewMustRead = openedLater(() => import('./NewMustRead').then((it) => it.NewMustRead));
export const NewPoll = openedLater(() => import('./NewPoll').then((it) => it.NewPoll));
export const NewUrgent = openedLater(() => import('./NewUrgent').then((it) => it.NewUrgent));
export const UrgentCard = lazily(() => import('./UrgentCard').then((it) => it.UrgentCard));
export const PollCard = lazily(() => import('./PollCard').then((it) => it.PollCard));
export const PollVoters = openedLater(() => import('./PollVoters').then((it) => it.PollVoters));
