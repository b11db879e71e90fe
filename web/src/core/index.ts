export { Core, type CoreOptions } from './core';
export type { NewAbsence, PeopleQuery } from './directory';
export { Problem } from './http';
export type { MessageList } from './messageList';
export type { Connection } from './socket';
export type { Readable } from './store';
export type * from './types';
