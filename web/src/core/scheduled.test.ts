// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { type Client, World } from './testing/world';

const DINA = '01a22638-1111-7000-8000-000000000001';

let world: World;
let client: Client;

beforeEach(async () => {
  world = new World();
  world.server.scheduled.set('ane', [waiting('one')]);
  client = await world.signedIn('ane');
  await world.clock.advance(5_000);
});

const waiting = (id: string) => ({
  id,
  clientId: id,
  conversation: 'chat',
  markdown: id,
  at: '2026-11-26T08:00:00',
  zone: 'Europe/Copenhagen',
  dueAt: '2026-11-26T07:00:00Z',
});
const ids = () => client.core.scheduled.list.get().map((one) => one.id);

test('what waits is known soon after the start', () => {
  expect(ids()).toEqual(['one']);
});

test('those whom it mentions are known by name', async () => {
  world.server.people.set(DINA, 'Dina Holm');
  world.server.scheduled.set('ane', [{ ...waiting('one'), markdown: `Hej <torv:person/${DINA}>` }]);
  await world.during(client.core.scheduled.refresh());
  await world.clock.advance(1_000);
  expect(client.core.person(DINA).get()?.name).toBe('Dina Holm');
});

test('what another device does to it is asked for', async () => {
  world.server.scheduled.set('ane', [waiting('one'), waiting('two')]);
  world.server.tell(['ane'], { type: 'scheduled' });
  await world.clock.advance(0);
  expect(ids()).toEqual(['one', 'two']);
});

test('an answer that comes late does not replace a later one', async () => {
  const delays = [500, 500, 0, 0];
  world.server.latency = () => delays.shift() ?? 0;
  const slow = client.core.scheduled.refresh();
  world.server.scheduled.set('ane', []);
  await world.during(client.core.scheduled.refresh());
  await world.during(slow);
  expect(ids()).toEqual([]);
});

test('nothing of it stays when one signs out', async () => {
  await world.during(client.core.signOut());
  expect(ids()).toEqual([]);
});
