export { Core, type CoreOptions } from './core';
export type { NewAbsence, PeopleQuery } from './directory';
export { Problem } from './http';
export type { ImportKind, ImportSubject } from './imports';
export type { MessageList } from './messageList';
export type { Connection } from './socket';
export type { Readable } from './store';
export type { ChannelChange, NewChannel, NewTeam, TeamChange, Teams } from './teams';
export type * from './types';
