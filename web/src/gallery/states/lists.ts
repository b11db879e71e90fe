import { openRowMenu } from '../../features/list/rowMenu';
import { listProblem } from '../../features/list/listProblem';
import { GENERAL, NOTES, PRIVATE, ROSTER, WITH_ANE, WITH_GUEST } from '../organisation';
import { BO, crowd, GUEST, idOf } from '../people';
import { talk } from '../talk';
import { put, type World } from '../world';
import type { Group } from './state';

/** Everything unread after a long holiday. */
function unread(world: World, count: number): void {
  const people = crowd(count);
  world.people.push(...people);
  people.forEach(({ id }, i) => {
    const about = { ...WITH_ANE, id: idOf(10_000 + i), people: [id], mark: 0, unread: i % 7 ? 0 : 100 };
    put(world, about, talk(about.id, [[id, i, 'Har du et øjeblik?']]));
  });
}

export function asGuest(world: World): void {
  Object.assign(world.boot.me, { id: GUEST.id, name: GUEST.name, role: 'guest', title: undefined });
  world.boot.may = { createTeams: false, inviteGuests: false, administer: false };
  world.boot.teams = [];
  world.boot.conversations = [];
  put(world, { ...WITH_GUEST, people: [BO.id] }, world.messages[WITH_GUEST.id] ?? []);
}

export function asFirst(world: World): void {
  Object.assign(world.boot.me, { role: 'administrator' });
  world.boot.may.administer = true;
  world.boot.teams = [];
  world.boot.conversations = [];
  world.people = [BO];
}

export const lists: Group = {
  name: 'lists',
  states: [
    { name: 'all', at: '/' },
    {
      name: 'arranged',
      at: '/',
      change: (world) => {
        world.boot.sections = [
          { id: idOf(701), name: 'Projekter' },
          { id: idOf(702), name: 'Tom sektion' },
        ];
        put(world, { ...WITH_GUEST, section: idOf(701) }, world.messages[WITH_GUEST.id] ?? []);
        put(world, { ...PRIVATE, hidden: true }, world.messages[PRIVATE.id] ?? []);
      },
    },
    {
      name: 'draft',
      at: '/',
      act: ({ core }) => {
        core.setDraft(ROSTER.id, undefined, 'Jeg kan tage lørdag, hvis');
        core.setDraft(GENERAL.id, undefined, 'Til alle');
      },
    },
    {
      name: 'unread-filter',
      at: '/',
      change: (world) => put(world, { ...WITH_ANE, mark: -1 }, world.messages[WITH_ANE.id] ?? []),
      act: async (stage) => {
        stage.core.markRead(GENERAL.id, 6);
        await stage.press('list.filters.unread');
      },
    },
    { name: 'unread-500', at: '/', change: (it) => unread(it, 500) },
    {
      name: 'menu',
      at: '/',
      act: async (stage) => {
        const row = await stage.find(`a[data-conversation="${ROSTER.id}"]`);
        openRowMenu({ id: ROSTER.id, row }, 'menu');
      },
    },
    {
      name: 'sheet',
      at: '/',
      act: async (stage) => {
        const row = await stage.find(`a[data-conversation="${ROSTER.id}"]`);
        openRowMenu({ id: ROSTER.id, row }, 'sheet');
      },
    },
    {
      name: 'failed-change',
      at: '/',
      act: () => listProblem.set('Det lykkedes ikke at flytte samtalen.'),
    },
    { name: 'guest', at: `/c/${WITH_GUEST.id}`, change: asGuest },
    {
      name: 'own-colour',
      at: `/c/${GENERAL.id}`,
      change: (world) => (world.boot.look = { organisation: 'Odense Kommune', colour: '#8a1c4b' }),
    },
    {
      name: 'empty',
      at: '/',
      change: (it) => {
        it.boot.teams = [];
        it.boot.conversations = [];
      },
    },
    { name: 'welcome', at: '/', change: asFirst },
    {
      name: 'only-notes',
      at: `/c/${NOTES.id}`,
      change: (it) => {
        it.boot.teams = [];
        it.boot.conversations = it.boot.conversations.filter(({ id }) => id === NOTES.id);
      },
    },
  ],
};
