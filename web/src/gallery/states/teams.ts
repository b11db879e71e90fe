import { LEADERS, VALBY } from '../organisation';
import { idOf } from '../people';
import type { Group } from './state';

export const teams: Group = {
  name: 'teams',
  states: [
    { name: 'tree', at: '/teams' },
    { name: 'find', at: '/teams/find' },
    {
      name: 'find-nothing',
      at: '/teams/find',
      change: (world) => (world.answers['GET /teams'] = { body: { items: [] } }),
      act: (stage) => stage.type('teams.search', 'qqq'),
    },
    {
      name: 'find-failed',
      at: '/teams/find',
      change: (world) => (world.answers['GET /teams'] = { status: 500 }),
    },
    { name: 'channels', at: `/teams/${VALBY.id}` },
    { name: 'members', at: `/teams/${VALBY.id}/members` },
    { name: 'settings', at: `/teams/${VALBY.id}/settings` },
    { name: 'as-member', at: `/teams/${LEADERS.id}` },
    { name: 'not-mine', at: `/teams/${idOf(210)}` },
    {
      name: 'archived',
      at: `/teams/${VALBY.id}`,
      change: (world) => (world.boot.teams = [{ ...VALBY, archived: true }]),
    },
    {
      name: 'gone',
      at: `/teams/${VALBY.id}`,
      act: ({ server, world }) => {
        world.answers['GET /teams/*'] = { status: 404, code: 'not-found' };
        server.tell({ type: 'team', team: VALBY.id, gone: true });
      },
    },
    {
      name: 'failed',
      at: `/teams/${VALBY.id}`,
      change: (world) => (world.answers['GET /teams/*'] = { status: 500 }),
    },
    {
      name: 'loading',
      at: `/teams/${VALBY.id}`,
      change: (world) => (world.answers['GET /teams/*'] = 'silent'),
    },
    { name: 'none', at: '/teams', change: (world) => (world.boot.teams = []) },
  ],
};
