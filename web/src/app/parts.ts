import { Panel } from '../features/find/opened';
import {
  ActionSheet,
  AwayNote,
  EditBox,
  EmojiPopover,
  FindBar,
  MessageToolbar,
  ThreadPane,
  WritingBox,
} from '../features/messages/later';
import { PollPlace, UrgentPlace } from '../features/posts/PollPlace';
import { type Lazy, lazily } from '../ui/lazily';
import { Face } from './Face';
import { Splash } from './Splash';
import { whenIdle } from './whenIdle';

// Signing in, and what else is there before somebody is known.
export const SignIn = lazily(() => import('../features/access/SignIn').then((it) => it.SignIn), Splash);
export const SetUp = lazily(() => import('../features/access/SetUp').then((it) => it.SetUp), Splash);
export const ChoosePassword = lazily(
  () => import('../features/access/ChoosePassword').then((it) => it.ChoosePassword),
  Splash,
);
export const AcceptInvitation = lazily(
  () => import('../features/guests/AcceptInvitation').then((it) => it.AcceptInvitation),
  Splash,
);

// The places.
export const ConversationView = lazily(() =>
  import('../features/messages/ConversationView').then((it) => it.ConversationView),
);
export const NothingChosen = lazily(() =>
  import('../features/messages/NothingChosen').then((it) => it.NothingChosen),
);
export const NotFound = lazily(() => import('../ui/NotFound').then((it) => it.NotFound));
export const Discovery = lazily(() => import('../features/teams/Discovery').then((it) => it.Discovery));
export const TeamPage = lazily(() => import('../features/teams/TeamPage').then((it) => it.TeamPage));
export const DirectoryPane = lazily(() =>
  import('../features/directory/DirectoryPane').then((it) => it.DirectoryPane),
);
export const UnitPage = lazily(() => import('../features/directory/UnitPage').then((it) => it.UnitPage));
export const ProfilePage = lazily(() =>
  import('../features/directory/ProfilePage').then((it) => it.ProfilePage),
);
export const GuestsPage = lazily(() => import('../features/guests/GuestsPage').then((it) => it.GuestsPage));
export const ActivityPane = lazily(() =>
  import('../features/activity/ActivityPane').then((it) => it.ActivityPane),
);
export const ActivityStart = lazily(() =>
  import('../features/activity/ActivityStart').then((it) => it.ActivityStart),
);
export const CatchUpPage = lazily(() =>
  import('../features/activity/CatchUpPage').then((it) => it.CatchUpPage),
);
export const InboxThread = lazily(() =>
  import('../features/activity/InboxThread').then((it) => it.InboxThread),
);
export const LaterPage = lazily(() => import('../features/later/LaterPage').then((it) => it.LaterPage));
export const MustReadPage = lazily(() =>
  import('../features/posts/MustReadPage').then((it) => it.MustReadPage),
);
export const SavedPage = lazily(() => import('../features/later/SavedPage').then((it) => it.SavedPage));
export const SettingsNav = lazily(() =>
  import('../features/settings/SettingsNav').then((it) => it.SettingsNav),
);
export const Settings = lazily(() => import('../features/settings/Settings').then((it) => it.Settings));
export const Admin = lazily(() => import('../features/admin/Admin').then((it) => it.Admin));
export const AdminNav = lazily(() => import('../features/admin/AdminNav').then((it) => it.AdminNav));

export const Insights = lazily(() => import('../features/insights/Insights').then((it) => it.Insights));

// What opens over them, and one's own face, which comes when all else is there.
export const AccountMenu = lazily(
  () => import('../features/settings/AccountMenu').then((it) => it.AccountMenu),
  Face,
);
export const ProfileCard = lazily(() =>
  import('../features/people/ProfileCard').then((it) => it.ProfileCard),
);
export const TeamDialogs = lazily(() => import('../features/teams/TeamDialogs').then((it) => it.TeamDialogs));
export const ForwardDialog = lazily(() =>
  import('../features/forward/ForwardDialog').then((it) => it.ForwardDialog),
);
export const RemindDialog = lazily(() =>
  import('../features/remind/RemindDialog').then((it) => it.RemindDialog),
);
export const NewChat = lazily(() => import('../features/list/NewChat').then((it) => it.NewChat));
export const RowMenu = lazily(() => import('../features/list/RowMenu').then((it) => it.RowMenu));
export const SectionDialog = lazily(() =>
  import('../features/list/SectionDialog').then((it) => it.SectionDialog),
);
export const StatusDialog = lazily(() =>
  import('../features/notifications/StatusDialog').then((it) => it.StatusDialog),
);
export const Notifier = lazily(() => import('../features/notifications/Notifier').then((it) => it.Notifier));
export const DoorMenu = lazily(() => import('./DoorMenu').then((it) => it.DoorMenu));
export const MoreMenu = lazily(() => import('./MoreMenu').then((it) => it.MoreMenu));
export const KeySheet = lazily(() => import('./KeySheet').then((it) => it.KeySheet));

type Part = Pick<Lazy<never>, 'preload'>;

const OF_A_CONVERSATION: Part[] = [
  WritingBox,
  AwayNote,
  MessageToolbar,
  FindBar,
  ThreadPane,
  EditBox,
  EmojiPopover,
  ActionSheet,
  PollPlace,
  UrgentPlace,
];

/** What an address shows first, by its first word. The budget of the first load counts the same. */
const FIRST: Record<string, Part[]> = {
  '': [NothingChosen],
  c: [ConversationView],
  teams: [Discovery, TeamPage],
  people: [DirectoryPane, UnitPage, ProfilePage],
  units: [DirectoryPane, UnitPage],
  settings: [SettingsNav, Settings],
  guests: [GuestsPage],
  activity: [ActivityPane, ActivityStart],
  later: [LaterPage],
  saved: [SavedPage],
  'must-read': [MustReadPage],
  admin: [Admin, AdminNav],
  insights: [Insights],
  'sign-in': [SignIn],
  setup: [SetUp],
  welcome: [ChoosePassword],
  guest: [AcceptInvitation],
};

/** Fetches what the address shows, beside everything else that is fetched at the start. */
export async function loadFirst(pathname: string): Promise<void> {
  const parts = FIRST[pathname.split('/')[1] ?? ''] ?? [];
  await Promise.all(parts.map((part) => part.preload()));
}

/** Fetches, once nothing else is to be done, what is asked for within the first minute. */
export function loadSoon(): void {
  const soon = [
    ConversationView,
    NothingChosen,
    ActivityPane,
    Panel,
    ProfileCard,
    RowMenu,
    KeySheet,
    ...OF_A_CONVERSATION,
  ];
  whenIdle(() => soon.forEach((it) => void it.preload()));
}
