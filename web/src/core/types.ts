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
export type Team = Omit<Schemas['Team'], 'role'> & { role: 'owner' | 'member' | 'guest' };
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
  | { type: 'person'; person: Id }
  | { type: 'conversation'; conversation: Id; gone?: true }
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
}

export interface ListState {
  status: 'loading' | 'ready' | 'failed';
  teams: Team[];
  conversations: Conversation[];
}
