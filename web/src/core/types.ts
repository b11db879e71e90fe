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
};
export type Team = Omit<Schemas['Team'], 'role'> & { role: 'owner' | 'member' | 'guest' };
/** What I may do that is no matter of a team or a conversation. */
export type Rights = Record<'createTeams' | 'inviteGuests' | 'administer', boolean>;
/** What administrators tell everybody. */
export type Banner = Schemas['Banner'];
/** How long one may change what one has written, in minutes; absent: always. */
export type TimeLimits = Schemas['TimeLimits'];
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
export interface UnitLine {
  id: Id;
  name: string;
  parent?: Id;
  /** With those of the units below. */
  people: number;
  units: number;
}
export interface UnitAdministrator {
  unit: { id: Id; name: string };
  person: Person;
  /** Whether I may take it from them. */
  mayDismiss: boolean;
}
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
  | { type: 'guests' }
  | { type: 'banner'; banner?: Banner; limits: TimeLimits }
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
}

export interface ListState {
  status: 'loading' | 'ready' | 'failed';
  teams: Team[];
  conversations: Conversation[];
}
