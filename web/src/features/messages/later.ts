import { lazily, openedLater } from '../../ui/lazily';

export const ActionSheet = openedLater(() => import('./ActionSheet').then((it) => it.ActionSheet));
export const EditBox = openedLater(() => import('./EditBox').then((it) => it.EditBox));
export const EmojiPopover = openedLater(() => import('./EmojiPopover').then((it) => it.EmojiPopover));
export const FindBar = openedLater(() => import('../within/FindBar').then((it) => it.FindBar));
export const LevelMenu = openedLater(() => import('../notifications/LevelMenu').then((it) => it.LevelMenu));
export const Members = openedLater(() => import('../people/Members').then((it) => it.Members));
export const MessageToolbar = openedLater(() => import('./MessageToolbar').then((it) => it.MessageToolbar));
export const Outsider = openedLater(() => import('../mentions/Outsider').then((it) => it.Outsider));
export const Pinned = openedLater(() => import('./Pinned').then((it) => it.Pinned));
export const ThreadPane = openedLater(() => import('../thread/ThreadPane').then((it) => it.ThreadPane));
export const Versions = openedLater(() => import('./Versions').then((it) => it.Versions));
export const WritingBox = lazily(() => import('../compose/WritingBox').then((it) => it.WritingBox));
