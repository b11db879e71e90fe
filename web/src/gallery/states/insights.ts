import type { World } from '../world';
import type { Group } from './state';

function asAdministrator(world: World): void {
  world.boot.me.role = 'administrator';
  world.boot.may.administer = true;
}

export const insights: Group = {
  name: 'insights',
  states: [
    { name: 'all', at: '/insights', change: asAdministrator },
    {
      name: 'as-table',
      at: '/insights',
      change: asAdministrator,
      act: (stage) => stage.press('insights.asTable'),
    },
    { name: 'story', at: '/insights/story', change: asAdministrator },
  ],
};
