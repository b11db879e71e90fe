// @vitest-environment node
import { expect, test } from 'vitest';
import type { Http } from './http';
import type { People } from './people';
import { Store } from './store';
import { Tags } from './tags';
import type { ListState, Tag, Team } from './types';

const NIGHT: Tag = { id: 'night', name: 'Nathold', members: 12, mine: false };
const EVENING: Tag = { id: 'evening', name: 'Aftenhold', members: 9, mine: true };

function begin() {
  const list = new Store<ListState>({
    status: 'ready',
    teams: [],
    conversations: [],
  } as unknown as ListState);
  const sent: unknown[] = [];
  const changed: string[] = [];
  const http = {
    send: (method: string, path: string, body?: unknown) => {
      sent.push([method, path, body]);
      return Promise.resolve();
    },
  } as unknown as Http;
  const tags = new Tags({ http, people: {} as People, list, onChanged: (team) => changed.push(team) });
  const show = (...of: Tag[]) => list.update((now) => ({ ...now, teams: [{ id: 't', tags: of } as Team] }));
  return { list, tags, sent, changed, show };
}

test('names and membership follow the teams in the list', () => {
  const { tags, show } = begin();
  show(NIGHT, EVENING);
  expect(tags.of('night').get()?.name).toBe('Nathold');
  expect([...tags.mine.get()]).toEqual(['evening']);
  show({ ...NIGHT, name: 'Natten', mine: true });
  expect(tags.of('night').get()?.name).toBe('Natten');
  expect(tags.of('evening').get()).toBeUndefined();
  expect([...tags.mine.get()]).toEqual(['night']);
});

test('what is mine stays the same value as long as it says the same', () => {
  const { list, tags, show } = begin();
  show(EVENING);
  const before = tags.mine.get();
  show(EVENING, NIGHT);
  list.update((now) => ({ ...now }));
  expect(tags.mine.get()).toBe(before);
});

test('a change is told to the server, and then the team is asked for again', async () => {
  const { tags, sent, changed } = begin();
  await tags.create('t', 'Nathold', ['ane']);
  await tags.change('t', 'night', { members: [] });
  await tags.remove('t', 'night');
  expect(sent).toEqual([
    ['POST', '/teams/t/tags', { name: 'Nathold', members: ['ane'] }],
    ['PATCH', '/teams/t/tags/night', { members: [] }],
    ['DELETE', '/teams/t/tags/night', undefined],
  ]);
  expect(changed).toEqual(['t', 't', 't']);
});
