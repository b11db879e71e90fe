// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import type { FakeSocket } from './testing/fakeSocket';
import { shown, World } from './testing/world';

let world: World;
let core: Core;

beforeEach(async () => {
  world = new World();
  world.server.add('other', ['ane', 'bo']);
  world.chat.say('bo', 'one');
  ({ core } = await world.signedIn('ane'));
  await world.during(core.timeline('chat').open());
});

const socket = () => world.server.socketsOf('ane')[0] as FakeSocket;
const asked = (path: RegExp) => world.server.asked(path).length;

/** The line is dead for so long, and the client knows it. */
async function downFor(millis: number, meanwhile: () => void): Promise<void> {
  world.server.isUp = false;
  world.server.killSockets();
  meanwhile();
  await world.clock.advance(millis);
  world.server.isUp = true;
  core.hurry();
  await world.clock.advance(2_000);
}

/** The next overview is read when it is asked for and arrives three seconds later. */
function answerBootstrapLate(): void {
  let reads = 0;
  world.server.fault = ({ path }) => {
    if (path === '/bootstrap' && ++reads === 1) {
      world.server.latency = () => 3_000;
      world.clock.later(() => (world.server.latency = () => 0), 0);
    }
    return undefined;
  };
}

describe('after a short interruption', () => {
  test('what is open reads its changes, what is not only its line, and nothing else is asked for', async () => {
    const before = world.server.requests.length;
    await downFor(1_000, () => {
      world.chat.say('bo', 'two');
      world.conversation('other').say('bo', 'elsewhere');
    });
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
    expect(core.conversation('other').get()).toMatchObject({ unread: 1, last: { markdown: 'elsewhere' } });
    const paths = world.server.requests.slice(before).map(({ path }) => path);
    expect(paths.sort()).toEqual(['/conversations/chat/changes', '/conversations/other']);
  });

  test('nothing is asked for when nothing has changed', async () => {
    const before = world.server.requests.length;
    await downFor(1_000, () => undefined);
    expect(core.connection.get()).toBe('online');
    expect(world.server.requests.length).toBe(before);
  });

  test('what could not be asked for before the next interruption is asked for after it', async () => {
    world.server.fault = ({ path }) => (path.endsWith('/changes') ? 'lost' : undefined);
    await downFor(1_000, () => world.chat.say('bo', 'two'));
    world.server.fault = () => undefined;
    await downFor(1_000, () => undefined);
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
  });

  test('an edit and a deletion of messages on screen are shown', async () => {
    const { id } = world.chat.say('bo', 'two');
    const third = world.chat.say('bo', 'three');
    await downFor(1_000, () => {
      world.chat.edit(id, 'two!');
      world.chat.remove(third.id);
    });
    expect(shown(core, 'chat')).toEqual(['one', 'two!', '(deleted)']);
  });
});

describe('after more than ten seconds', () => {
  test('the overview is asked for again, since marks set elsewhere are in no feed', async () => {
    world.chat.say('bo', 'two');
    expect(core.conversation('chat').get()?.unread).toBe(2);
    const before = asked(/bootstrap/);
    await downFor(11_000, () => world.chat.mark('ane', 2));
    expect(asked(/bootstrap/)).toBe(before + 1);
    expect(core.conversation('chat').get()).toMatchObject({ unread: 0, mark: 2 });
  });

  test('the overview that fails is asked for until it comes', async () => {
    let tries = 0;
    world.server.fault = ({ path }) => (path === '/bootstrap' && ++tries < 3 ? { status: 503 } : undefined);
    await downFor(11_000, () => world.conversation('other').say('bo', 'elsewhere'));
    await world.clock.advance(20_000);
    expect(tries).toBe(3);
    expect(core.conversation('other').get()?.unread).toBe(1);
  });

  test('events that come while the overview is under way are counted once', async () => {
    await downFor(11_000, () => {
      world.server.latency = () => 50;
      world.conversation('other').say('bo', 'a');
    });
    world.conversation('other').say('bo', 'b');
    await world.clock.advance(1_000);
    world.conversation('other').say('bo', 'c');
    expect(core.conversation('other').get()?.unread).toBe(3);
  });
});

describe('a hello', () => {
  test('with access makes the client ask for each: new ones come, those gone go', async () => {
    await downFor(1_000, () => {
      world.server.add('new', ['bo']);
      world.conversation('new').say('bo', 'welcome');
      world.server.addMember('new', 'ane', false);
      world.server.removeMember('other', 'ane', false);
    });
    expect(asked(/GET \/conversations\/new\?$/)).toBe(1);
    expect(asked(/GET \/conversations\/other\?$/)).toBe(1);
    expect(core.conversation('new').get()?.last?.markdown).toBe('welcome');
    expect(core.conversation('other').get()).toBeUndefined();
    expect(
      core.list
        .get()
        .conversations.map((line) => line.id)
        .sort(),
    ).toEqual(['chat', 'new']);
  });

  test('with reset reads the overview anew, goes on where the open conversation was, and asks for what is in doubt', async () => {
    world.chat.changesPageSize = 2;
    await downFor(1_000, () => {
      for (let i = 2; i <= 6; i++) world.chat.say('bo', `m${i}`);
      world.server.removeMember('other', 'ane', false);
      world.server.oldest = 1_000;
    });
    expect(shown(core, 'chat')).toEqual(['one', 'm2', 'm3', 'm4', 'm5', 'm6']);
    expect(core.conversation('chat').get()?.unread).toBe(6);
    expect(core.conversation('other').get()).toBeUndefined();
    expect(asked(/GET \/conversations\/chat\/messages/)).toBe(1);
  });

  test('of another epoch lets go of everything held', async () => {
    const { id } = world.chat.say('bo', 'only before the restore');
    await world.clock.advance(100);
    await downFor(1_000, () =>
      world.server.restore(() => {
        const chat = world.chat;
        chat.messages.splice(
          chat.messages.findIndex((one) => one.id === id),
          1,
        );
        chat.rev = 1;
      }),
    );
    expect(shown(core, 'chat')).toEqual(['one']);
    expect(core.conversation('chat').get()).toMatchObject({ rev: 1, seq: 1, unread: 1 });
    world.chat.say('bo', 'after');
    expect(shown(core, 'chat')).toEqual(['one', 'after']);
    expect(core.conversation('chat').get()?.unread).toBe(2);
  });

  test('of another epoch loses nothing between two pages that are read at different times', async () => {
    const root = world.chat.roots[0]?.id ?? '';
    await world.during(core.thread('chat', root).open());
    world.server.restore();
    const waits = [0, 100, 0, 0, 500]; // the thread's page is worked out first and comes last
    world.server.latency = () => waits.shift() ?? 0;
    while (waits.length > 1) await world.clock.advance(1);
    world.chat.say('bo', 'reply', { replyTo: root });
    await world.clock.advance(3_000);
    expect(shown(core, 'chat', root)).toEqual(['reply']);
    expect(core.timeline('chat').get().messages[0]?.thread?.replies).toBe(1);
  });

  test('of another epoch counts what lies between the overview and the page that is shown', async () => {
    world.chat.pageSize = 1;
    world.server.restore();
    const waits = [0, 100, 0, 0, 200]; // the socket; the page, before it is worked out and after; the overview
    world.server.latency = () => waits.shift() ?? 0;
    while (waits.length > 1) await world.clock.advance(1);
    world.chat.say('bo', 'two');
    world.chat.say('bo', 'three');
    await world.clock.advance(150);
    world.chat.say('bo', 'four');
    await world.clock.advance(1_000);
    expect(core.conversation('chat').get()).toMatchObject({ rev: 4, unread: 4 });
  });

  test('of another epoch keeps a line that is newer than the overview that comes late', async () => {
    answerBootstrapLate();
    world.server.restore();
    await world.clock.advance(1_000);
    world.conversation('other').say('bo', 'a');
    await world.clock.advance(1_500);
    expect(core.conversation('other').get()).toMatchObject({ rev: 1, unread: 1 });
    await world.clock.advance(5_000);
    expect(core.conversation('other').get()).toMatchObject({ rev: 1, unread: 1 });
    world.conversation('other').say('bo', 'b');
    expect(core.conversation('other').get()).toMatchObject({ rev: 2, unread: 2 });
  });

  test('of another epoch makes a line worthless that was asked for before', async () => {
    world.conversation('other').say('bo', 'only before the restore');
    const waits = [0, 1_000];
    world.server.latency = () => waits.shift() ?? 0;
    const asking = core.fetchConversation('other');
    await world.clock.advance(1);
    world.server.restore(() => {
      world.conversation('other').messages.pop();
      world.conversation('other').rev = 0;
    });
    await expect(world.during(asking)).rejects.toMatchObject({ status: 0 });
    expect(core.conversation('other').get()).toMatchObject({ rev: 0, unread: 0 });
  });

  test('of another epoch makes an overview worthless that was read before it', async () => {
    answerBootstrapLate();
    world.server.oldest = Infinity;
    world.server.killSockets();
    await world.clock.advance(3_000);
    expect(asked(/bootstrap/)).toBe(2);
    world.chat.say('bo', 'only before the restore');
    world.server.restore(() => {
      world.chat.messages.pop();
      world.chat.rev = 1;
    });
    await world.clock.advance(10_000);
    expect(core.conversation('chat').get()).toMatchObject({ rev: 1, seq: 1, unread: 1 });
    expect(shown(core, 'chat')).toEqual(['one']);
  });

  test('of another build says that Torv is updated, and typing and watching go on', async () => {
    core.watch({ people: ['bo'], conversations: ['chat'] });
    world.server.build = 'build-2';
    await downFor(1_000, () => undefined);
    expect(core.connection.get()).toBe('updated');
    core.typing('chat');
    expect(socket().sent.map(({ type }) => type)).toEqual(['watch', 'typing']);
    expect(socket().sent[0]).toMatchObject({ people: ['bo'] });
  });
});

describe('a conversation', () => {
  test('taken away while its line is under way does not come back', async () => {
    world.server.latency = () => 50;
    const late = core.fetchConversation('other');
    await world.clock.advance(60);
    world.server.removeMember('other', 'ane');
    await world.during(late);
    expect(core.conversation('other').get()).toBeUndefined();
    expect(core.list.get().conversations.map((line) => line.id)).toEqual(['chat']);
  });

  test('taken away while the overview is under way does not come back', async () => {
    world.server.add('general', ['ane'], { kind: 'channel', team: 'valby' });
    world.server.latency = () => 50;
    const before = asked(/bootstrap/);
    world.server.oldest = Infinity;
    world.server.killSockets();
    while (asked(/bootstrap/) === before) await world.clock.advance(1); // for the reset
    world.server.removeMember('general', 'ane');
    await world.clock.advance(2_000);
    expect(core.list.get().conversations.map((line) => line.id)).not.toContain('general');
    expect(core.list.get().teams).toEqual([]);
  });

  test('taken away and given back comes back', async () => {
    world.server.removeMember('other', 'ane');
    expect(core.conversation('other').get()).toBeUndefined();
    world.server.addMember('other', 'ane');
    await world.clock.advance(500);
    expect(core.conversation('other').get()).toBeDefined();
  });
});

describe('the line', () => {
  test('that died in sleep is noticed within two seconds of waking, and caught up within one more', async () => {
    socket().isDead = true;
    world.clock.sleep(8 * 3_600_000);
    world.chat.say('bo', 'in the night');
    core.hurry();
    await world.clock.advance(3_000);
    expect(core.connection.get()).toBe('online');
    expect(shown(core, 'chat')).toEqual(['one', 'in the night']);
  });

  test('that lives answers the ping and stays', async () => {
    const before = socket();
    core.hurry();
    await world.clock.advance(5_000);
    expect(socket()).toBe(before);
    expect(before.sent.filter(({ type }) => type === 'ping')).toHaveLength(1);
  });

  test('that dies silently is given up after an unanswered ping, without waiting for the browser', async () => {
    const before = socket();
    before.isDead = true;
    await world.clock.advance(36_000);
    expect(socket()).not.toBe(before);
    expect(core.connection.get()).toBe('online');
  });

  test('that breaks in the middle of a line is resumed', async () => {
    world.server.deliver = (to, event) => to.downRaw(JSON.stringify(event).slice(0, 30));
    world.chat.say('bo', 'two');
    world.server.deliver = (to, event) => to.down(event);
    await world.clock.advance(2_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two']);
  });

  test('is tried at once when the network is back, and shows as offline until then', async () => {
    world.server.isUp = false;
    world.server.killSockets();
    await world.clock.advance(60_000);
    expect(core.connection.get()).toBe('offline');
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(0);
    expect(core.connection.get()).toBe('online');
  });

  test('that the server refuses because the session is over ends the session', async () => {
    world.server.signedIn.delete('ane');
    world.server.killSockets(1006);
    await world.clock.advance(10_000);
    expect(core.session.get().status).toBe('ended');
  });

  test('that is closed since the session is over is not opened again', async () => {
    world.server.endSession('ane');
    expect(core.session.get().status).toBe('ended');
    await world.clock.advance(60_000);
    expect(world.server.sockets.size).toBe(0);
  });
});
