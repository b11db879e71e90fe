import { lazily } from '../../ui/lazily';

export const ActionSheet = lazily(() => import('./ActionSheet').then((it) => it.ActionSheet));
export const AwayNote = lazily(() => import('../people/AwayNote').then((it) => it.AwayNote));
export const EditBox = lazily(() => import('./EditBox').then((it) => it.EditBox));
export const EmojiPopover = lazily(() => import('./EmojiPopover').then((it) => it.EmojiPopover));
export const FindBar = lazily(() => import('../within/FindBar').then((it) => it.FindBar));
export const HeaderActions = lazily(() => import('./HeaderActions').then((it) => it.HeaderActions));
export const HeaderMore = lazily(() => import('./HeaderMore').then((it) => it.HeaderMore));
export const Members = lazily(() => import('../people/Members').then((it) => it.Members));
export const MessageToolbar = lazily(() => import('./MessageToolbar').then((it) => it.MessageToolbar));
export const Outsider = lazily(() => import('../mentions/Outsider').then((it) => it.Outsider));
export const Pinned = lazily(() => import('./Pinned').then((it) => it.Pinned));
export const ThreadPane = lazily(() => import('../thread/ThreadPane').then((it) => it.ThreadPane));
export const Versions = lazily(() => import('./Versions').then((it) => it.Versions));
export const WritingBox = lazily(() => import('../compose/WritingBox').then((it) => it.WritingBox));
