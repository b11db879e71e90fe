// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { World } from './testing/world';

let world: World;
let core: Core;

beforeEach(async () => {
  world = new World();
  ({ core } = await world.signedIn('ane'));
  for (let i = 1; i <= 4; i++) world.chat.say('bo', `m${i}`);
  core.markRead('chat', world.chat.rev);
});

const line = () => core.conversation('chat').get();
const tellBack = (seq: number) =>
  world.server.tell(['ane'], { type: 'read', conversation: 'chat', person: 'ane', seq, back: true });

describe('what was marked as unread on another device', () => {
  test('is unread here, and not read again by being in view', () => {
    expect(line()).toMatchObject({ unread: 0 });
    tellBack(1);
    expect(line()).toMatchObject({ mark: 1, unread: 3 });
    expect(core.heldBack('chat').get()).toBe(1);
    core.markRead('chat', 4);
    expect(line()).toMatchObject({ mark: 1, unread: 3 });
  });

  test('is read as usual once I have left and come back', () => {
    tellBack(1);
    core.arrive('chat');
    expect(core.heldBack('chat').get()).toBeUndefined();
    core.markRead('chat', 4);
    expect(line()).toMatchObject({ mark: 4, unread: 0 });
  });

  test('stays what it is when it lies further on than the mark', () => {
    tellBack(1);
    tellBack(3);
    expect(line()).toMatchObject({ mark: 1, unread: 3 });
  });

  test('counts what comes after it', () => {
    tellBack(3);
    world.chat.say('bo', 'm5');
    expect(line()).toMatchObject({ unread: 2 });
  });
});
