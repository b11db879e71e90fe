import { describe, expect, it } from 'vitest';
import type { Message } from '../../core';
import { isRead, pathOf, shows } from './model';

const EVENT = { conversation: 'c1', message: 'm1', how: 'sound' } as const;
const REPLY = { replyTo: 'r1' } as Message;

describe('whether what there is to tell is on the screen', () => {
  it('is so in the conversation, wherever one has come from', () => {
    expect(shows('/c/c1', EVENT, undefined)).toBe(true);
    expect(shows('/c/c1/m/m0', EVENT, {} as Message)).toBe(true);
    expect(shows('/c/c1/t/r1', EVENT, {} as Message)).toBe(true);
  });

  it('is so of a reply only in its thread', () => {
    expect(shows('/c/c1', EVENT, REPLY)).toBe(false);
    expect(shows('/c/c1/t/r2', EVENT, REPLY)).toBe(false);
    expect(shows('/c/c1/t/r1', EVENT, REPLY)).toBe(true);
  });

  it('is not so anywhere else', () => {
    expect(shows('/', EVENT, undefined)).toBe(false);
    expect(shows('/c/c2', EVENT, undefined)).toBe(false);
    expect(shows('/settings/notifications', EVENT, undefined)).toBe(false);
  });
});

it('leads to the message, of a reply in its thread', () => {
  expect(pathOf(EVENT, undefined)).toBe('/c/c1/m/m1');
  expect(pathOf(EVENT, 'r1')).toBe('/c/c1/t/r1/m/m1');
});

describe('whether it has been read', () => {
  it('follows the mark of the conversation, and for a reply that of the thread', () => {
    expect(isRead({ seq: 7 }, { mark: 6 }, undefined)).toBe(false);
    expect(isRead({ seq: 7 }, { mark: 7 }, undefined)).toBe(true);
    const thread = { thread: 3, root: 'r1', follows: true, seq: 6, unread: 1, rev: 7 };
    expect(isRead({ seq: 7, replyTo: 'r1' }, { mark: 9 }, thread)).toBe(false);
    expect(isRead({ seq: 7, replyTo: 'r1' }, { mark: 0 }, { ...thread, seq: 7 })).toBe(true);
    expect(isRead({ seq: 7, replyTo: 'r1' }, { mark: 9 }, undefined)).toBe(false);
  });

  it('is so of a conversation that is no longer mine', () => {
    expect(isRead({ seq: 7 }, undefined, undefined)).toBe(true);
  });
});
