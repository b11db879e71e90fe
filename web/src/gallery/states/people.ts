import { asGuest } from './lists';
import { ANE, DINA, GUEST, idOf, KAREN, LEFT, OLE } from '../people';
import type { Group } from './state';

export const people: Group = {
  name: 'people',
  states: [
    { name: 'organisation', at: '/people' },
    { name: 'unit', at: `/units/${idOf(501)}` },
    { name: 'profile', at: `/people/${ANE.id}` },
    { name: 'leader', at: `/people/${KAREN.id}` },
    { name: 'away', at: `/people/${OLE.id}` },
    { name: 'guest', at: `/people/${GUEST.id}` },
    { name: 'left', at: `/people/${LEFT.id}` },
    { name: 'search', at: '/people', act: (stage) => stage.type('directory.search', 'e') },
    {
      name: 'nobody',
      at: '/people',
      act: (stage) => stage.type('directory.search', 'qqq'),
    },
    { name: 'as-guest', at: '/people', change: asGuest },
    {
      name: 'loading',
      at: `/people/${DINA.id}`,
      change: (world) => (world.answers['GET /people/*/profile'] = 'silent'),
    },
    {
      name: 'failed',
      at: `/people/${DINA.id}`,
      change: (world) =>
        (world.answers['GET /people/*/profile'] = { status: 500, detail: 'Noget gik galt hos os.' }),
    },
  ],
};
