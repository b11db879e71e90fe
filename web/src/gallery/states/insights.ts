import type { Stage } from '../stage';
import type { World } from '../world';
import type { Group } from './state';

function asAdministrator(world: World): void {
  world.boot.me.role = 'administrator';
  world.boot.may.administer = true;
}

const isDrawn = (stage: Stage) => stage.find('main svg[role=img]');

export const insights: Group = {
  name: 'insights',
  states: [
    { name: 'all', at: '/insights', change: asAdministrator, act: isDrawn },
    {
      name: 'as-table',
      at: '/insights',
      change: asAdministrator,
      act: (stage) => stage.press('insights.asTable'),
    },
    { name: 'story', at: '/insights/story', change: asAdministrator, act: isDrawn },
  ],
};
