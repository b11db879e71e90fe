export { Core, type CoreOptions } from './core';
export { Problem } from './http';
export type { ImportKind, ImportSubject } from './imports';
export type { MessageList } from './messageList';
export type { Connection } from './socket';
export type { Readable } from './store';
export type * from './types';
