import { asGuest } from './lists';
import type { Device } from '../device';
import type { World } from '../world';
import type { Group } from './state';

function on(device: Device): (world: World) => void {
  return (world) => {
    world.device = device;
  };
}

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
    ...(['remembering', 'impossible', 'shared'] as const).map((device) => ({
      name: `device-${device}`,
      at: '/settings/device',
      change: on(device),
    })),
    {
      name: 'device-full',
      at: '/settings/device',
      change: on('full'),
      act: (stage) => stage.named('span', stage.text('settings.keptFull')),
    },
    { name: 'list-on-shared-device', at: '/', change: on('shared') },
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
