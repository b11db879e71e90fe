import { lazily } from '../../ui/lazily';

export const AddToTeam = lazily(() => import('./AddToTeam').then((it) => it.AddToTeam));
export const TeamMembers = lazily(() => import('./TeamMembers').then((it) => it.TeamMembers));
export const TeamSettings = lazily(() => import('./TeamSettings').then((it) => it.TeamSettings));
