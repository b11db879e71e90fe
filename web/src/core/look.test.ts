// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { Core } from './core';
import { FakeBrowser } from './testing/fakeBrowser';
import { World } from './testing/world';

const red = { organisation: 'Aarhus', colour: '#a4123f', logo: 'abc' };

describe('the organisation’s look', () => {
  test('changes on the screen when the server tells so, and opens the next page', async () => {
    const world = new World();
    const { core, tab } = await world.signedIn('ane');
    world.server.socketsOf('ane').forEach((socket) => socket.down({ type: 'look', look: red }));
    expect(core.look.now.get()).toEqual(red);
    expect(new Core({ ...tab.load(), fetch: never }).look.now.get()).toEqual(red);
  });

  test('goes back to Torv’s own when the server tells of none', async () => {
    const world = new World();
    const { core } = await world.signedIn('ane');
    core.look.take(red);
    core.look.take({ organisation: 'Aarhus' });
    expect(core.look.now.get()).toEqual({ organisation: 'Aarhus' });
  });

  test('is asked for by whoever is signed out', async () => {
    const asked: string[] = [];
    const core = new Core({
      ...new FakeBrowser().openTab().load(),
      fetch: (input) => {
        asked.push(input);
        const [status, body] = input === '/api/look' ? [200, red] : [401, { code: 'signed-out' }];
        return Promise.resolve(new Response(JSON.stringify(body), { status }));
      },
    });
    await core.start();
    await core.look.ask();
    expect(asked).toContain('/api/look');
    expect(core.look.now.get()).toEqual(red);
  });

  test('is Torv’s own when what the browser keeps is damaged', () => {
    const tab = new FakeBrowser().openTab();
    tab.load().storage?.setItem('torv.look', '{"organisation":7');
    expect(new Core({ ...tab.load(), fetch: never }).look.now.get()).toBeUndefined();
  });
});

const never = () => new Promise<Response>(() => undefined);
