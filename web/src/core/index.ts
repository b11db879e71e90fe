export { Core, type CoreOptions, type ListState, type SessionState } from './core';
export { Problem } from './http';
export type { MessageList } from './messageLog';
export type { Connection } from './socket';
export type { Readable } from './store';
export type * from './types';
