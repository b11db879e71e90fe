// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import type { Choice, ServerEvent } from './types';
import { World } from './testing/world';

let world: World;
let core: Core;

beforeEach(async () => {
  world = new World();
  world.server.add('general', ['ane', 'bo'], { kind: 'channel', team: 'valby' });
  ({ core } = await world.signedIn('ane'));
});

const teams = () => core.list.get().teams.map(({ id, channels }) => ({ id, channels }));
const tell = (event: ServerEvent) => world.server.tell(['ane'], event);

describe('a team', () => {
  test('that is new comes with its channels', async () => {
    for (const id of ['board', 'minutes']) {
      world.server.add(id, ['bo'], { kind: 'channel', team: 'amager' });
      world.server.addMember(id, 'ane', false);
    }
    tell({ type: 'team', team: 'amager' });
    await world.clock.advance(1_000);
    expect(teams()).toEqual([
      { id: 'amager', channels: ['board', 'minutes'] },
      { id: 'valby', channels: ['general'] },
    ]);
    expect(core.conversation('minutes').get()?.name).toBe(core.conversation('board').get()?.name);
    expect(core.conversation('minutes').get()).toBeDefined();
  });

  test('that has changed is asked for once for several reasons', async () => {
    for (let i = 0; i < 3; i++) tell({ type: 'team', team: 'valby' });
    await world.clock.advance(1_000);
    expect(world.server.asked(/GET \/teams\/valby\?/)).toHaveLength(1);
    expect(world.server.asked(/channels/)).toHaveLength(0);
  });

  test('that changes while it is asked for is asked for again', async () => {
    world.server.latency = () => 50;
    tell({ type: 'team', team: 'valby' });
    await world.clock.advance(320);
    tell({ type: 'team', team: 'valby' });
    await world.clock.advance(1_000);
    expect(world.server.asked(/GET \/teams\/valby\?/)).toHaveLength(2);
  });

  test('is asked for until the server answers', async () => {
    let refusals = 3;
    world.server.fault = ({ path }) =>
      path.startsWith('/teams') && refusals-- > 0 ? { status: 503 } : undefined;
    world.server.add('board', ['ane'], { kind: 'channel', team: 'amager' });
    await world.clock.advance(20_000);
    expect(teams()[0]).toEqual({ id: 'amager', channels: ['board'] });
  });

  test('that is gone takes its channels along', () => {
    tell({ type: 'team', team: 'valby', gone: true });
    expect(teams()).toEqual([]);
    expect(core.conversation('general').get()).toBeUndefined();
    expect(core.list.get().conversations.map(({ id }) => id)).toEqual(['chat']);
  });

  test('that is gone while it is asked for does not come back', async () => {
    world.server.latency = () => 50;
    tell({ type: 'team', team: 'valby' });
    while (world.server.asked(/teams/).length === 0) await world.clock.advance(1);
    tell({ type: 'team', team: 'valby', gone: true });
    await world.clock.advance(2_000);
    expect(teams()).toEqual([]);
    expect(core.conversation('general').get()).toBeUndefined();
  });

  test('that changed while I was away is asked for when I am back', async () => {
    world.server.killSockets();
    world.server.add('board', ['bo'], { kind: 'channel', team: 'valby' });
    world.server.addMember('board', 'ane', false);
    world.server.changeTeam('valby', ['ane', 'bo']);
    await world.clock.advance(5_000);
    expect(teams()).toEqual([{ id: 'valby', channels: ['general', 'board'] }]);
    expect(world.server.asked(/GET \/teams\/valby\?/)).toHaveLength(1);
  });

  test('loses the channels that are no longer mine', async () => {
    world.server.add('board', ['ane'], { kind: 'channel', team: 'valby' });
    await world.clock.advance(1_000);
    world.server.removeMember('board', 'ane', false);
    tell({ type: 'team', team: 'valby' });
    await world.clock.advance(1_000);
    expect(teams()).toEqual([{ id: 'valby', channels: ['general'] }]);
    expect(core.conversation('board').get()).toBeUndefined();
  });

  test('in which I only sit in one channel is asked for once', async () => {
    world.server.fault = ({ path }) => (path === '/teams/elsewhere' ? { status: 404 } : undefined);
    world.server.add('private', ['ane'], { kind: 'channel', team: 'elsewhere', private: true });
    await world.clock.advance(1_000);
    await world.during(core.fetchConversation('private'));
    await world.clock.advance(1_000);
    expect(world.server.asked(/elsewhere/)).toHaveLength(1);
    expect(core.conversation('private').get()).toBeDefined();
    expect(teams().map(({ id }) => id)).toEqual(['valby']);
  });
});

describe('a choice', () => {
  const line = () => core.conversation('chat').get();
  const choose = (choice: Choice) => core.myList.choose('chat', choice);

  test('shows at once and stays', async () => {
    world.server.latency = () => 50;
    const choosing = choose({ favourite: true });
    expect(line()).toMatchObject({ favourite: true });
    await world.during(choosing);
    await world.clock.advance(2_000);
    expect(line()).toMatchObject({ favourite: true });
    await world.during(choose({ favourite: false }));
    await world.clock.advance(2_000);
    expect(line()?.favourite).toBeUndefined();
  });

  test('reaches my other devices', async () => {
    const phone = await world.signedIn('ane');
    await world.during(choose({ muted: true }));
    await world.clock.advance(1_000);
    expect(phone.core.conversation('chat').get()).toMatchObject({ muted: true });
  });

  test('is not undone by an answer from before it', async () => {
    const waits = [0, 500, 0, 0];
    world.server.latency = () => waits.shift() ?? 0;
    const early = core.fetchConversation('chat');
    await world.clock.advance(10);
    await world.during(choose({ muted: true }));
    await world.during(early);
    expect(line()).toMatchObject({ muted: true });
  });

  test('that is refused is undone, and what was chosen after it stands', async () => {
    let isFirst = true;
    world.server.fault = ({ path }) => {
      const isRefused = path.endsWith('/choice') && isFirst;
      if (isRefused) isFirst = false;
      return isRefused ? { status: 403 } : undefined;
    };
    const refused = choose({ favourite: true, muted: true });
    const later = choose({ muted: true });
    await expect(world.during(refused)).rejects.toMatchObject({ status: 403 });
    await world.during(later);
    await world.clock.advance(1_000);
    expect(line()).toMatchObject({ muted: true });
    expect(line()?.favourite).toBeUndefined();
  });

  test('to hide a chat ends with the next message in it', async () => {
    await world.during(choose({ hidden: true }));
    expect(line()).toMatchObject({ hidden: true });
    world.chat.say('bo', 'hello');
    expect(line()?.hidden).toBeUndefined();
    await world.during(choose({ hidden: true }));
    core.post('chat', 'hello you');
    await world.clock.advance(100);
    expect(line()?.hidden).toBeUndefined();
  });

  test('to hide a channel outlives its messages', async () => {
    await world.during(core.myList.choose('general', { hidden: true }));
    world.conversation('general').say('bo', 'hello');
    expect(core.conversation('general').get()).toMatchObject({ hidden: true, unread: 1 });
  });
});

describe('the headings', () => {
  const names = () => core.list.get().sections.map(({ name }) => name);

  test('are made, named anew, moved and taken away, and show so at once', async () => {
    const first = await world.during(core.myList.addSection('Plads'));
    await world.during(core.myList.addSection('Drift'));
    expect(names()).toEqual(['Plads', 'Drift']);
    const moving = core.myList.moveSection(first.id, 1);
    expect(names()).toEqual(['Drift', 'Plads']);
    await world.during(moving);
    await world.during(core.myList.renameSection(first.id, 'Projekt'));
    expect(names()).toEqual(['Drift', 'Projekt']);
    await world.during(core.myList.removeSection(first.id));
    expect(names()).toEqual(['Drift']);
  });

  test('are as before when the server refuses', async () => {
    const section = await world.during(core.myList.addSection('Drift'));
    world.server.fault = () => ({ status: 503 });
    await expect(world.during(core.myList.renameSection(section.id, 'X'))).rejects.toMatchObject({
      status: 503,
    });
    expect(names()).toEqual(['Drift']);
  });

  test('of another device are mine here too', async () => {
    const phone = await world.signedIn('ane');
    await world.during(phone.core.myList.addSection('Drift'));
    await world.clock.advance(100);
    expect(names()).toEqual(['Drift']);
  });

  test('that are not known come when something stands under them', async () => {
    const phone = await world.signedIn('ane');
    world.server.deliver = (socket, event) => event.type !== 'sections' && socket.down(event);
    const section = await world.during(phone.core.myList.addSection('Drift'));
    await world.during(phone.core.myList.choose('chat', { section: section.id }));
    await world.clock.advance(2_000);
    expect(names()).toEqual(['Drift']);
    expect(core.conversation('chat').get()).toMatchObject({ section: section.id });
  });
});
