// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { both } from './draftSync';
import { FakeBrowser } from './testing/fakeBrowser';
import { type Client, World } from './testing/world';

let world: World;
let phone: Client;
let desk: Client;

beforeEach(async () => {
  world = new World();
  phone = await world.signedIn('ane');
  desk = await world.signedIn('ane');
});

const later = () => world.clock.advance(5_000);
const onServer = () => (world.server.drafts.get('ane') ?? []).map((one) => one.markdown);
const draft = ({ core }: Client, thread?: string) => core.draft('chat', thread).get();
const write = ({ core }: Client, text: string, thread?: string) => core.setDraft('chat', thread, text);
const saves = () => world.server.asked(/^PUT \/drafts/).length;

describe('a draft', () => {
  test('goes to the other device some moments after the last letter, in one piece', async () => {
    for (const text of ['H', 'He', 'Hej']) write(phone, text);
    await later();
    expect(onServer()).toEqual(['Hej']);
    expect(saves()).toBe(1);
    expect(draft(desk)).toBe('Hej');
  });

  test('is gone everywhere when it has been sent', async () => {
    write(phone, 'Hej');
    await later();
    write(phone, '');
    await later();
    expect(onServer()).toEqual([]);
    expect(draft(desk)).toBe('');
  });

  test('is gone at once when it has been sent, whatever becomes of the page then', async () => {
    write(phone, 'Hej');
    await later();
    write(phone, '');
    await world.clock.advance(100);
    expect(onServer()).toEqual([]);
  });

  test('is another in a thread', async () => {
    write(phone, 'I tråden', 'chat-1');
    await later();
    expect([draft(desk), draft(desk, 'chat-1')]).toEqual(['', 'I tråden']);
  });

  test('goes on where it was left on the other device', async () => {
    write(phone, 'Hej');
    await later();
    write(desk, 'Hej Bo');
    await later();
    write(phone, 'Hej Bo, hvordan går det?');
    await later();
    expect(onServer()).toEqual(['Hej Bo, hvordan går det?']);
    expect(draft(desk)).toBe('Hej Bo, hvordan går det?');
  });

  test('written on two devices at once is kept from both', async () => {
    write(phone, 'Fra telefonen');
    write(desk, 'Fra kontoret');
    await world.clock.advance(60_000);
    const [kept] = onServer();
    expect(kept).toContain('Fra telefonen');
    expect(kept).toContain('Fra kontoret');
    expect(draft(phone)).toBe(kept);
    expect(draft(desk)).toBe(kept);
  });

  test('written without a connection is saved when it is back', async () => {
    world.server.isUp = false;
    write(phone, 'Uden net');
    await world.clock.advance(20_000);
    world.server.isUp = true;
    await world.clock.advance(90_000);
    expect(onServer()).toEqual(['Uden net']);
    expect(draft(desk)).toBe('Uden net');
  });

  test('is there when one signs in on a new device', async () => {
    write(phone, 'Hej');
    await later();
    const next = await world.signedIn('ane');
    await later();
    expect(draft(next)).toBe('Hej');
  });

  test('that was changed before a reload is saved after it', async () => {
    const tab = new FakeBrowser().openTab();
    const client = await world.signedIn('ane', { tab });
    write(client, 'Hej');
    await later();
    write(client, 'Hej igen');
    const next = await world.reloaded(client);
    await later();
    expect(onServer()).toEqual(['Hej igen']);
    expect(draft(next)).toBe('Hej igen');
  });

  test('does not come back when it was shortened here and is unchanged there', async () => {
    write(phone, 'Hej med dig');
    await later();
    write(phone, 'Hej');
    await later();
    expect([onServer()[0], draft(phone), draft(desk)]).toEqual(['Hej', 'Hej', 'Hej']);
  });

  test('that the server refuses stays here', async () => {
    world.server.fault = ({ path }) =>
      path.startsWith('/drafts') ? { status: 413, code: 'too-large' } : undefined;
    write(phone, 'Alt for lang');
    await world.clock.advance(60_000);
    expect(draft(phone)).toBe('Alt for lang');
    expect(saves()).toBe(1);
  });
});

test('two texts are both kept unless one holds the other', () => {
  expect(both('Hej', 'Hej Bo')).toBe('Hej Bo');
  expect(both('Hej Bo', 'Hej')).toBe('Hej Bo');
  expect(both('Hej', 'Farvel')).toBe('Hej\n\nFarvel');
});
