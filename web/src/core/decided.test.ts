// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { isEnding } from './guests';
import { World } from './testing/world';
import type { ServerEvent } from './types';

let world: World;
let core: Core;
const tell = (event: ServerEvent) => world.server.socketsOf('ane').forEach((socket) => socket.down(event));

beforeEach(async () => {
  world = new World();
  ({ core } = await world.signedIn('ane'));
});

describe('what the organisation decides', () => {
  test('is known from the first answer on', () => {
    expect(core.session.get()).toMatchObject({ may: { inviteGuests: true, administer: false }, limits: {} });
    expect(core.session.get().banner).toBeUndefined();
  });

  test('changes on the screen when the server tells so, and goes again', () => {
    const banner = { text: 'Vi lukker kl. 16', level: 'warning' as const };
    tell({ type: 'banner', banner, limits: { editMinutes: 10 } });
    expect(core.session.get()).toMatchObject({ banner, limits: { editMinutes: 10 } });
    expect(core.session.get().may?.inviteGuests).toBe(true);
    tell({ type: 'banner', limits: {} });
    expect(core.session.get().banner).toBeUndefined();
    expect(core.session.get().limits).toEqual({});
  });

  test('stays with nobody after signing out', async () => {
    tell({ type: 'banner', banner: { text: 'Hej', level: 'info' }, limits: {} });
    await world.during(core.signOut());
    expect(core.session.get()).toEqual({ status: 'signedOut' });
  });
});

describe('a guest', () => {
  test('leaves soon from seven days before the end', () => {
    const now = Date.parse('2026-11-25T12:00:00Z');
    expect(isEnding({ expiresAt: '2026-12-02T12:00:00Z' }, now)).toBe(false);
    expect(isEnding({ expiresAt: '2026-12-02T11:59:59Z' }, now)).toBe(true);
  });
});
