// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { shown, World } from './testing/world';
import type { ServerEvent } from './types';

let world: World;
let core: Core;
let held: { event: ServerEvent; down: () => void }[];

beforeEach(async () => {
  world = new World();
  world.chat.say('bo', 'one');
  ({ core } = await world.signedIn('ane'));
  await world.during(core.timeline('chat').open());
  held = [];
});

/** From now on events wait until the test lets them through. */
function holdEvents() {
  world.server.deliver = (socket, event) => held.push({ event, down: () => socket.down(event) });
}

const changesAsked = () => world.server.asked(/GET .*\/changes/).length;

describe('events', () => {
  test('are applied in order without asking anything', async () => {
    world.chat.say('bo', 'two');
    world.chat.say('bo', 'three');
    await world.clock.advance(5_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
    expect(changesAsked()).toBe(0);
  });

  test('that come in the wrong order are put right without asking', async () => {
    holdEvents();
    world.chat.say('bo', 'two');
    world.chat.say('bo', 'three');
    held[1]?.down();
    expect(shown(core, 'chat')).toEqual(['one']);
    await world.clock.advance(100);
    held[0]?.down();
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
    await world.clock.advance(5_000);
    expect(changesAsked()).toBe(0);
  });

  test('that come twice change nothing', async () => {
    holdEvents();
    world.chat.say('bo', 'two');
    held[0]?.down();
    held[0]?.down();
    await world.clock.advance(5_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
    expect(core.conversation('chat').get()?.unread).toBe(2);
    expect(changesAsked()).toBe(0);
  });

  test('beyond a hole wait half a second, then the changes after what is known are asked for once', async () => {
    holdEvents();
    world.chat.say('bo', 'two');
    world.chat.say('bo', 'three');
    world.chat.say('bo', 'four');
    held[1]?.down();
    held[2]?.down();
    await world.clock.advance(499);
    expect(changesAsked()).toBe(0);
    await world.clock.advance(501);
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three', 'four']);
    expect(world.server.asked(/changes\?after=1$/)).toHaveLength(1);
    await world.clock.advance(60_000);
    expect(changesAsked()).toBe(1);
  });

  test('without a message, because not everyone may see it, make the client ask', async () => {
    holdEvents();
    world.chat.say('bo', 'two');
    world.server.socketsOf('ane')[0]?.down({ type: 'message', conversation: 'chat', rev: 2 });
    await world.clock.advance(1_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
  });

  test('that say what lies before them close a hole by themselves', async () => {
    holdEvents();
    const { id } = world.chat.say('bo', 'two');
    world.chat.edit(id, 'two!');
    const message = world.chat.edit(id, 'two!!');
    world.server
      .socketsOf('ane')[0]
      ?.down({ type: 'message', conversation: 'chat', rev: 4, after: 1, message });
    expect(shown(core, 'chat')).toEqual(['one', 'two!!']);
    expect(core.conversation('chat').get()?.unread).toBe(2);
    await world.clock.advance(5_000);
    expect(changesAsked()).toBe(0);
  });

  test('with an older state than the one held leave it alone', async () => {
    holdEvents();
    const { id } = world.chat.say('bo', 'two');
    world.chat.edit(id, 'two!');
    await world.during(core.timeline('chat').showNewest());
    expect(shown(core, 'chat')).toEqual(['one', 'two!']);
    held.forEach(({ down }) => down());
    expect(shown(core, 'chat')).toEqual(['one', 'two!']);
    expect(core.conversation('chat').get()?.unread).toBe(2);
  });

  test('of a conversation that is not known yet make it known, and none is lost', async () => {
    world.server.latency = () => 50;
    world.server.add('new', ['ane', 'bo']);
    world.conversation('new').say('bo', 'first');
    await world.clock.advance(60);
    world.conversation('new').say('bo', 'second');
    await world.clock.advance(500);
    expect(core.conversation('new').get()).toMatchObject({ unread: 2, seq: 2, last: { markdown: 'second' } });
    world.conversation('new').say('bo', 'third');
    expect(core.conversation('new').get()?.unread).toBe(3);
    await world.during(core.timeline('new').open());
    expect(shown(core, 'new')).toEqual(['first', 'second', 'third']);
  });

  test('of unknown types are ignored', async () => {
    const socket = world.server.socketsOf('ane')[0];
    socket?.downRaw('{"type":"novelty","conversation":"chat"}\n{"type":"pong"}');
    world.chat.say('bo', 'two');
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
  });
});

describe('a hole', () => {
  test('is asked for again while the server cannot answer, until it does', async () => {
    holdEvents();
    world.chat.say('bo', 'two');
    world.chat.say('bo', 'three');
    world.server.fault = ({ path }) => (path.endsWith('/changes') ? { status: 503 } : undefined);
    held[1]?.down();
    await world.clock.advance(5_000);
    expect(changesAsked()).toBeGreaterThan(1);
    world.server.fault = () => undefined;
    await world.clock.advance(10_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
  });

  test('of a conversation that is not open is closed by its line alone', async () => {
    world.server.add('other', ['ane', 'bo']);
    await world.clock.advance(1_000);
    holdEvents();
    world.conversation('other').say('bo', 'a');
    world.conversation('other').say('bo', 'b');
    held[1]?.down();
    await world.clock.advance(1_500);
    expect(core.conversation('other').get()).toMatchObject({ unread: 2, rev: 2, last: { markdown: 'b' } });
    expect(changesAsked()).toBe(0);
  });
});

describe('catching up', () => {
  test('takes several pages while events arrive, and counts each message once', async () => {
    world.chat.changesPageSize = 3;
    world.server.latency = () => 20;
    holdEvents();
    for (let i = 2; i <= 10; i++) world.chat.say('bo', `m${i}`);
    const early = world.chat.roots[1];
    if (early) world.chat.edit(early.id, 'm2!');
    held.at(-1)?.down();
    await world.clock.advance(1_000);
    world.server.deliver = (socket, event) => socket.down(event);
    for (let i = 11; i <= 14; i++) {
      world.chat.say('bo', `m${i}`);
      await world.clock.advance(15);
    }
    await world.clock.advance(5_000);
    const texts = ['one', 'm2!', ...Array.from({ length: 12 }, (_, i) => `m${i + 3}`)];
    expect(shown(core, 'chat')).toEqual(texts);
    expect(core.conversation('chat').get()?.unread).toBe(14);
  });

  test('that breaks off after a page goes on where it was', async () => {
    world.chat.changesPageSize = 2;
    holdEvents();
    for (let i = 2; i <= 6; i++) world.chat.say('bo', `m${i}`);
    const second = world.chat.roots[1];
    if (second) world.chat.edit(second.id, 'm2!');
    let pages = 0;
    world.server.fault = ({ path }) =>
      path.endsWith('/changes') && ++pages === 2 ? { status: 500 } : undefined;
    held.at(-1)?.down();
    await world.clock.advance(10_000);
    expect(shown(core, 'chat')).toEqual(['one', 'm2!', 'm3', 'm4', 'm5', 'm6']);
    expect(core.conversation('chat').get()?.unread).toBe(6);
  });

  test('that breaks off and then has nothing more to show goes on counting', async () => {
    world.server.add('other', ['ane', 'bo']);
    const other = world.conversation('other');
    other.changesPageSize = 2;
    const root = other.say('bo', 'm1').id;
    await world.clock.advance(1_000);
    let pages = 0;
    world.server.fault = ({ path }) => {
      if (path.endsWith('/replies')) return { status: 503 };
      return path.endsWith('/changes') && ++pages > 1 ? { status: 500 } : undefined;
    };
    const waits = [1_200];
    world.server.latency = () => waits.shift() ?? 0;
    const opening = core.thread('other', root).open();
    holdEvents();
    for (let i = 2; i <= 6; i++) other.say('bo', `m${i}`);
    held.at(-1)?.down();
    await world.during(opening);
    await world.clock.advance(10_000);
    expect(pages).toBe(2);
    world.server.deliver = (socket, event) => socket.down(event);
    expect(core.conversation('other').get()).toMatchObject({ unread: 6, rev: 6 });
    other.say('bo', 'm7');
    expect(core.conversation('other').get()).toMatchObject({ unread: 7, rev: 7 });
  });
});
