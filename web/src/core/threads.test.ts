// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { World } from './testing/world';
import type { Message } from './types';

let world: World;
let core: Core;
let root: Message;

beforeEach(async () => {
  world = new World();
  ({ core } = await world.signedIn('ane'));
  root = world.chat.say('ane', 'who takes the shift?');
  await world.during(core.timeline('chat').open());
});

const reply = (author: string, markdown = 'reply', to = root) =>
  world.chat.say(author, markdown, { replyTo: to.id });
const mark = (of = root) => core.threadMark(of.id).get();
const given = (of = root) => world.chat.threadsFor('ane', [of.id])[0];
const asked = () => world.server.asked(/replies/).length;

describe('following', () => {
  test('begins when somebody answers what I wrote, and counts from the first answer', async () => {
    expect(mark()).toBeUndefined();
    reply('bo');
    reply('bo');
    await world.clock.advance(1_000);
    expect(mark()).toMatchObject({ follows: true, unread: 2 });
  });

  test('begins when I answer, on this device or another', () => {
    const other = world.chat.say('bo', 'a thread of others');
    reply('bo', 'one', other);
    expect(mark(other)).toBeUndefined();
    reply('ane', 'two', other);
    reply('bo', 'three', other);
    expect(mark(other)).toMatchObject({ follows: true, unread: 1 });
  });

  test('begins when I am mentioned', async () => {
    const other = world.chat.say('bo', 'a thread of others');
    reply('bo', 'one', other);
    reply('bo', 'ask <torv:person/ane>', other);
    await world.clock.advance(1_000);
    expect(mark(other)).toMatchObject({ follows: true, unread: 1 });
  });

  test('is not asked for where nothing says that I might', async () => {
    const other = world.chat.say('bo', 'a thread of others');
    for (let i = 0; i < 20; i++) reply('bo', `${i}`, other);
    await world.clock.advance(1_000);
    expect(asked()).toBe(0);
    expect(mark(other)).toBeUndefined();
  });

  test('shows at once, is told, and reaches my other devices', async () => {
    const { core: second } = await world.signedIn('ane');
    const other = world.chat.say('bo', 'a thread of others');
    reply('bo', 'before', other);
    const following = core.followThread(other, true);
    expect(mark(other)).toMatchObject({ follows: true, unread: 0 });
    await world.during(following);
    reply('bo', 'after', other);
    expect(mark(other)).toMatchObject({ follows: true, unread: 1 });
    expect(second.threadMark(other.id).get()).toMatchObject({ follows: true, unread: 1 });
    await world.during(core.followThread(other, false));
    expect(second.threadMark(other.id).get()).toMatchObject({ follows: false, unread: 0 });
  });

  test('is taken back when the server refuses it', async () => {
    world.server.fault = ({ method }) => (method === 'PUT' ? { status: 503 } : undefined);
    await expect(world.during(core.followThread(root, true))).rejects.toThrow();
    expect(mark()).toBeUndefined();
  });
});

describe('the number of unread replies', () => {
  beforeEach(async () => {
    reply('bo', 'one');
    await world.clock.advance(1_000);
  });

  test('leaves out my own, what the system says and what was deleted', async () => {
    const two = reply('bo', 'two');
    reply('bo', '', root);
    world.chat.say('bo', '', {
      replyTo: root.id,
      author: undefined,
      system: { code: 'member-added', params: {} },
    });
    expect(mark()?.unread).toBe(3);
    world.chat.remove(two.id);
    expect(mark()?.unread).toBe(2);
    reply('ane', 'mine');
    expect(mark()?.unread).toBe(0);
    reply('bo', 'three');
    expect(mark()?.unread).toBe(1);
    expect(mark()?.unread).toBe(given()?.unread);
  });

  test('falls as I read, at once, and the server is told once, one to three seconds after', async () => {
    const two = reply('bo', 'two');
    const three = reply('bo', 'three');
    await world.during(core.thread('chat', root.id).open());
    core.markThreadRead(root.id, root.seq);
    core.markThreadRead(root.id, two.seq);
    expect(mark()?.unread).toBe(1);
    core.markThreadRead(root.id, three.seq);
    expect(mark()?.unread).toBe(0);
    await world.clock.advance(900);
    expect(world.server.asked(/PUT/)).toHaveLength(0);
    await world.clock.advance(2_100);
    expect(world.server.asked(/PUT/).map(({ path, body }) => ({ path, body }))).toEqual([
      { path: `/conversations/chat/threads/${root.seq}/read`, body: { seq: three.seq } },
    ]);
    expect(given()?.unread).toBe(0);
  });

  test('falls on my other devices', async () => {
    const { core: second } = await world.signedIn('ane');
    const two = reply('bo', 'two');
    await world.during(second.timeline('chat').open());
    expect(second.threadMark(root.id).get()?.unread).toBe(2);
    await world.during(core.thread('chat', root.id).open());
    core.markThreadRead(root.id, two.seq);
    await world.clock.advance(3_000);
    expect(second.threadMark(root.id).get()?.unread).toBe(0);
  });

  test('is asked for once the server has my mark, when neither the replies nor its event are here', async () => {
    world.server.deliver = (socket, event) => event.type !== 'thread' && socket.down(event);
    const two = reply('bo', 'two');
    reply('bo', 'three');
    const before = asked();
    core.markThreadRead(root.id, two.seq);
    await world.clock.advance(900);
    expect(asked()).toBe(before);
    await world.clock.advance(3_000);
    expect(asked()).toBe(before + 1);
    expect(mark()?.unread).toBe(1);
  });

  test('is told to the server when the page is left', async () => {
    const { core: leaving, tab, kill } = await world.signedIn('ane');
    await world.during(leaving.timeline('chat').open());
    leaving.markThreadRead(root.id, world.chat.rev);
    tab.leave();
    kill();
    await world.clock.advance(0);
    expect(given()?.unread).toBe(0);
  });

  test('counts what came between the asking for a page and its answer', async () => {
    const { core: late } = await world.signedIn('ane');
    world.server.latency = () => 200;
    const opening = late.timeline('chat').open();
    await world.clock.advance(300);
    reply('bo', 'two');
    await world.during(opening);
    expect(late.threadMark(root.id).get()?.unread).toBe(2);
  });

  test('is asked for again after a long time without a line', async () => {
    world.server.killSockets();
    world.server.isUp = false;
    world.chat.markThread('ane', root.id, world.chat.rev);
    await world.clock.advance(15_000);
    world.server.isUp = true;
    await world.clock.advance(30_000);
    expect(mark()?.unread).toBe(0);
  });
});
