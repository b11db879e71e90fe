import { MANAGED } from '../insights';
import type { Stage } from '../stage';
import type { World } from '../world';
import type { Group } from './state';

function asAdministrator(world: World): void {
  world.boot.me.role = 'administrator';
  world.boot.may.administer = true;
}

/** Somebody who leads a unit, and sees it alone. */
function asManager(world: World): void {
  world.answers['GET /insights'] = { body: MANAGED };
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
    {
      name: 'loading',
      at: '/insights',
      change: (world) => {
        asAdministrator(world);
        world.answers['GET /insights'] = 'silent';
      },
    },
    {
      name: 'failed',
      at: '/insights',
      change: (world) => {
        asAdministrator(world);
        world.answers['GET /insights'] = { status: 503 };
      },
      act: (stage) => stage.find('main [role=alert]'),
    },
    { name: 'of-a-unit', at: '/insights', change: asManager, act: isDrawn },
    { name: 'story', at: '/insights/story', change: asAdministrator, act: isDrawn },
  ],
};
