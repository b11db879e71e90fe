import type { components } from './schema';

type Schemas = components['schemas'];

/** A UUIDv7. */
export type Id = string;
export type Presence = 'available' | 'away' | 'busy' | 'dnd' | 'offline';
export type Language = 'da' | 'en';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export type Message = Schemas['Message'];
export type Person = Omit<Schemas['Person'], 'presence'> & { presence?: Presence };
export type Conversation = Omit<Schemas['Conversation'], 'kind'> & {
  kind: 'self' | 'direct' | 'group' | 'channel';
  description?: string;
  /** A channel with members of its own. */
  private?: true;
  /** Who begins messages; in threads everyone replies. */
  posting?: 'owners';
  archived?: true;
  favourite?: true;
  muted?: true;
  hidden?: true;
  section?: Id;
  /** Whether it is mine to change. */
  owner?: true;
};
export type Role = 'owner' | 'member' | 'guest';
export type Visibility = 'public' | 'private';
export type Team = Omit<Schemas['Team'], 'role'> & {
  /** Absent in a team that I only look at, or of which only a private channel is mine. */
  role?: Role;
  description?: string;
  visibility: Visibility;
  /** Whether its members follow the organisation by rules. */
  follows: boolean;
  archived?: true;
};
/** Everybody who fits all that is given: people of a unit, with those of the units below it, with a job title. */
export interface NewRule {
  unit?: Id;
  below: boolean;
  title?: string;
}
export interface Rule {
  id: Id;
  unit?: { id: Id; name: string };
  below: boolean;
  title?: string;
  people: number;
}
export interface TeamPage {
  team: Team;
  owners: Person[];
  rules: Rule[];
  may: TeamRights;
}
/** What I may do with a team. */
export type TeamRights = Record<
  'edit' | 'addMembers' | 'makeChannels' | 'join' | 'leave' | 'archive',
  boolean
>;
export interface TeamMember {
  person: Person;
  role: Role;
  /** By hand. */
  chosen: boolean;
  /** By a rule of the team. */
  ruled: boolean;
}
export interface UnitLine {
  id: Id;
  name: string;
  parent?: Id;
  /** With those of the units below. */
  people: number;
  units: number;
}
export interface Items<T> {
  items: T[];
  next?: string;
}
/** A heading of my own in the list. */
export interface Section {
  id: Id;
  name: string;
}
/** How I keep a conversation in my list; what is absent stays as it is. */
export interface Choice {
  favourite?: boolean;
  muted?: boolean;
  hidden?: boolean;
  section?: Id | null;
}
/** What I may do in the organisation. */
export type Rights = Record<'createTeams' | 'inviteGuests' | 'administer', boolean>;
export type Session = Schemas['Session'];
export type Me = Omit<Schemas['Me'], 'language' | 'theme' | 'presence' | 'role'> & {
  language: Language;
  theme: Theme;
  presence: Presence;
  role: 'member' | 'guest' | 'administrator';
};
export interface Page {
  messages: Message[];
  people: Person[];
  rev: number;
  more: boolean;
}
export interface Bootstrap {
  me: Me;
  organisation: { name: string };
  teams: Team[];
  conversations: Conversation[];
  sections: Section[];
  people: Person[];
  may?: Rights;
  cursor: string;
  epoch: string;
  protocol: number;
  build: string;
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
    }
  | { type: 'message'; conversation: Id; rev: number; after?: number; message?: Message; people?: Person[] }
  | { type: 'read'; conversation: Id; person: Id; seq: number }
  | { type: 'typing'; conversation: Id; person: Id }
  | { type: 'presence'; people: { id: Id; presence: Presence }[] }
  | { type: 'conversation'; conversation: Id; gone?: true }
  | { type: 'team'; team: Id; gone?: true }
  | { type: 'sections' }
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
}

export interface ListState {
  status: 'loading' | 'ready' | 'failed';
  teams: Team[];
  conversations: Conversation[];
  sections: Section[];
}
