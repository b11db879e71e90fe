import { asGuest } from './lists';
import type { Group } from './state';

export const settings: Group = {
  name: 'settings',
  states: [
    { name: 'all', at: '/settings' },
    { name: 'as-guest', at: '/settings', change: asGuest },
    { name: 'menu', at: '/', act: (stage) => stage.press('settings.menu') },
    { name: 'guests', at: '/guests' },
    {
      name: 'no-guests',
      at: '/guests',
      change: (world) => {
        world.answers['GET /guests'] = { body: { items: [] } };
        world.answers['GET /invitations'] = { body: { items: [] } };
      },
    },
  ],
};
