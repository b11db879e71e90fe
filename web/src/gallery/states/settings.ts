import { asGuest } from './lists';
import type { Group } from './state';

export const settings: Group = {
  name: 'settings',
  states: [
    { name: 'all', at: '/settings' },
    { name: 'as-guest', at: '/settings', change: asGuest },
    { name: 'menu', at: '/', act: (stage) => stage.press('settings.menu') },
    { name: 'privacy', at: '/settings/privacy' },
    {
      name: 'privacy-not-asked',
      at: '/settings/privacy',
      change: (world) => {
        world.answers['GET /privacy'] = 'lost';
      },
    },
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
