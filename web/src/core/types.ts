import type { components } from './schema';

type Schemas = components['schemas'];

/** A UUIDv7. */
export type Id = string;
export type Presence = 'available' | 'away' | 'busy' | 'dnd' | 'offline';
export type Language = 'da' | 'en';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export type Message = Schemas['Message'];
export type Person = Omit<Schemas['Person'], 'presence'> & { presence?: Presence };
export type UnitLine = Schemas['UnitLine'];
export type UnitName = Schemas['UnitName'];
export type Unit = Omit<Schemas['Unit'], 'manager'> & { manager?: Person };
export type Absence = Omit<Schemas['Absence'], 'standsIn'> & { standsIn?: Person };
export type Profile = Omit<Schemas['Profile'], 'person' | 'manager' | 'reports' | 'absence' | 'sponsor'> & {
  person: Person;
  manager?: Person;
  reports: Person[];
  absence?: Absence;
  sponsor?: Person;
};
export type Conversation = Omit<Schemas['Conversation'], 'kind'> & {
  kind: 'self' | 'direct' | 'group' | 'channel';
};
/** What administrators tell everybody. */
export type Banner = Schemas['Banner'];
/** How long one may change what one has written, in minutes; absent: always. And who sees what stood there before. */
export type TimeLimits = Partial<Schemas['TimeLimits']>;
/** How the organisation looks: its name, and its own colour and logo if it has any. */
export type Look = Schemas['Look'];
export type Policy = Schemas['Policy'];
/** What is absent stays; null lifts a limit, and a banner without a text goes. */
export type PolicyChange = Partial<Omit<Policy, 'editMinutes' | 'deleteMinutes' | 'banner'>> & {
  editMinutes?: number | null;
  deleteMinutes?: number | null;
  banner?: Partial<Banner> & { text: string };
};
export type Guest = Omit<Schemas['Guest'], 'person' | 'sponsor'> & { person: Person; sponsor: Person };
export type Invitation = Schemas['Invitation'];
export type NewInvitation = Schemas['NewInvitation'];
/** What the link of an invitation opens. */
export type GuestInvitation = Schemas['GuestInvitation'];
/** Role is absent in a team that I only look at, or of which only a private channel is mine. */
export type Team = Schemas['Team'];
export type Role = Schemas['TeamMember']['role'];
export type Visibility = Team['visibility'];
/** Everybody who fits all that is given: people of a unit, with those of the units below it, with a job title. */
export type NewRule = Schemas['NewTeamRule'];
export type Rule = Schemas['TeamRule'];
/** A team, its owners and rules, and what I may do with it. */
export type TeamPage = Omit<Schemas['TeamPage'], 'owners'> & { owners: Person[] };
export type TeamMember = Omit<Schemas['TeamMember'], 'person'> & { person: Person };
/** A heading of my own in the list. */
export type Section = Schemas['Section'];
/** How I keep a conversation in my list; what is absent stays as it is. */
export type Choice = Schemas['Choice'];
/** Of what I want to be told somewhere. */
export type Level = 'all' | 'mentions' | 'none';
/** How I want to be told of messages. */
export type NotificationSettings = Schemas['NotificationSettings'];
/** A message I want to be told of now, and how. */
export interface NotifyEvent {
  conversation: Id;
  message: Id;
  how: 'sound' | 'push';
}
/** What somebody says of themselves for a while. */
export type Status = Schemas['Status'];
export interface UnitAdministrator {
  unit: { id: Id; name: string };
  person: Person;
  /** Whether I may take it from them. */
  mayDismiss: boolean;
}
export interface Items<T> {
  items: T[];
  next?: string;
}
/** What I may do in the organisation. */
export type Rights = Record<'createTeams' | 'inviteGuests' | 'administer', boolean>;
export type Session = Schemas['Session'];
/** The numbers of the organisation. */
export type InsightAdoption = Schemas['InsightAdoption'];
export type InsightCatalogue = Schemas['InsightCatalogue'];
export type InsightDevices = Schemas['InsightDevices'];
export type InsightHours = Schemas['InsightHours'];
export type InsightMark = Schemas['InsightMark'];
export type InsightSeries = Schemas['InsightSeries'];
export type InsightStory = Schemas['InsightStory'];
export type InsightToday = Schemas['InsightToday'];
export type InsightUnits = Schemas['InsightUnits'];
/** One group of what is stored about people. */
export type PrivacyGroup = Schemas['PrivacyGroup'];
/** What I have begun to write, on any of my devices. */
export type Draft = Schemas['Draft'];
/** What stood in a message before one of its edits. */
export type MessageVersion = Schemas['MessageVersion'];
/** What a post that is to be read asks of me. */
export type MyMustRead = Schemas['MyMustRead'];
/** How a post was answered in one unit. */
export type MustReadBoard = Schemas['MustReadBoard'];
export type MustReadPerson = Omit<Schemas['MustReadPerson'], 'person'> & { person: Person };
/** A message I have saved. */
export type SavedMessage = Schemas['SavedMessage'];
/** What a page that a message links to says about itself. */
export type LinkPreview = Schemas['LinkPreview'];
/** A message of mine that waits to be sent. */
export type ScheduledMessage = Schemas['ScheduledMessage'];
/** Something that concerns me: a mention, replies in a thread I follow, reactions to a message of mine, a reminder. */
export type ActivityItem = Schemas['Activity'];
export type ActivityPage = Omit<Schemas['ActivityPage'], 'people'> & { people: Person[] };
/** A thread I follow: its first message, the latest reply, my mark in it. */
export type FollowedThread = Schemas['FollowedThread'];
/** A message I am going to be reminded of. */
export type ReminderItem = Schemas['Reminder'];
/** A name for some of a team's members. */
export type Tag = Schemas['Tag'];
export type ThreadMark = Schemas['ThreadMark'];
export type Me = Omit<Schemas['Me'], 'language' | 'theme' | 'presence' | 'role'> & {
  language: Language;
  theme: Theme;
  presence: Presence;
  role: 'member' | 'guest' | 'administrator';
};
export type ImportPlan = Schemas['ImportPlan'];
export type ImportCounts = Schemas['ImportCounts'];
export type ImportMistake = Schemas['ImportMistake'];
export type ImportChange = Schemas['ImportChange'];
export type ImportChanges = Schemas['ImportChanges'];
export type ImportResult = Schemas['ImportResult'];
export type PasswordLink = Schemas['PasswordLink'];
export interface Page {
  messages: Message[];
  people: Person[];
  threads?: ThreadMark[];
  rev: number;
  more: boolean;
}
export interface Bootstrap {
  me: Me;
  organisation: { name: string };
  look?: Look;
  teams: Team[];
  conversations: Conversation[];
  sections: Section[];
  people: Person[];
  cursor: string;
  epoch: string;
  protocol: number;
  build: string;
  banner?: Banner;
  limits: TimeLimits;
  may: Rights;
  /** How many of my guests have the end of their stay in sight. */
  guestsEnding?: number;
  /** How many drafts I have, and how many messages wait to be sent. */
  drafts?: number;
  scheduled?: number;
  /** How many messages I have saved. */
  saved?: number;
  /** Whether the server says what linked pages are called. */
  linkPreviews?: boolean;
  /** How much that concerns me I have not read. */
  activity?: number;
  /** How many posts I am asked to read and have not. */
  mustReads?: number;
}

/** What the server sends down the socket; unknown types are ignored. */
export type ServerEvent =
  | {
      type: 'hello';
      protocol: number;
      build: string;
      cursor: string;
      epoch: string;
      changed?: Record<Id, number>;
      reset?: true;
      access?: Id[];
      teams?: Id[];
    }
  | { type: 'message'; conversation: Id; rev: number; after?: number; message?: Message; people?: Person[] }
  | { type: 'read'; conversation: Id; person: Id; seq: number; back?: true }
  | ({ type: 'thread'; conversation: Id } & ThreadMark)
  | { type: 'typing'; conversation: Id; person: Id }
  | { type: 'presence'; people: { id: Id; presence: Presence }[] }
  | { type: 'person'; person: Id }
  | { type: 'conversation'; conversation: Id; gone?: true }
  | { type: 'guests' }
  | { type: 'banner'; banner?: Banner; limits: TimeLimits }
  | { type: 'look'; look: Look }
  | { type: 'team'; team: Id; gone?: true }
  | { type: 'sections' }
  | { type: 'scheduled' }
  | { type: 'saved' }
  | { type: 'activity' }
  | { type: 'reminders' }
  | { type: 'must-reads' }
  | { type: 'vote'; conversation: Id; message: Id; choices: number[] }
  | { type: 'reaction'; conversation: Id; message: Id; emoji: string; on: boolean }
  | ({ type: 'notify' } & NotifyEvent)
  | { type: 'notifications' }
  | { type: 'draft'; conversation: Id; thread?: Id; version?: Id }
  | { type: 'cursor'; cursor: string }
  | { type: 'pong' };

/** A message a person has sent and the server has not confirmed. */
export interface Pending {
  clientId: Id;
  conversation: Id;
  replyTo?: Id;
  markdown: string;
  createdAt: string;
  state: 'queued' | 'sending' | 'failed';
  problem?: string;
}

/** What a list of messages shows: a stretch of the timeline or one thread, in order. */
export interface TimelineState {
  status: 'loading' | 'ready' | 'failed';
  messages: Message[];
  pending: Pending[];
  hasOlder: boolean;
  hasNewer: boolean;
}

export interface SessionState {
  status: 'unknown' | 'signedOut' | 'signedIn' | 'ended';
  me?: Me;
  organisation?: string;
  may?: Rights;
  banner?: Banner;
  limits?: TimeLimits;
  /** What is shown was kept here; the server has not answered yet. */
  isCached?: true;
}

export interface ListState {
  status: 'loading' | 'ready' | 'failed';
  teams: Team[];
  conversations: Conversation[];
  sections: Section[];
}
