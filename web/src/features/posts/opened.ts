import { lazily } from '../../ui/lazily';

export const AskMenu = lazily(() => import('./AskMenu').then((it) => it.AskMenu));
export const MustReadBoard = lazily(() => import('./MustReadBoard').then((it) => it.MustReadBoard));
export const NewMustRead = lazily(() => import('./NewMustRead').then((it) => it.NewMustRead));
export const NewPoll = lazily(() => import('./NewPoll').then((it) => it.NewPoll));
export const NewUrgent = lazily(() => import('./NewUrgent').then((it) => it.NewUrgent));
export const PollVoters = lazily(() => import('./PollVoters').then((it) => it.PollVoters));
