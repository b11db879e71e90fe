import { ago } from '../fixedTime';
import { ROSTER } from '../organisation';
import { ANE, BO, DINA } from '../people';
import { talk } from '../talk';
import { put, type World } from '../world';
import type { Group } from './state';

const PINNED = { pinned: { at: ago(15), by: BO.id } };

function pinned(world: World): void {
  put(
    world,
    ROSTER,
    talk(ROSTER.id, [
      [DINA.id, 40, 'Koden til nøgleboksen i Skolegade er ny. Spørg mig.', PINNED],
      [ANE.id, 30, 'Ruten i dag: **Valby**, Vanløse, Brønshøj.', { ...PINNED, editedAt: ago(20) }],
      [BO.id, 10, 'Jeg tager de første tre.', { editedAt: ago(9) }],
    ]),
  );
  world.answers['GET /conversations/*/messages/*/versions'] = {
    body: {
      items: [
        { markdown: 'Jeg tager de første to.', writtenAt: ago(9) },
        { markdown: 'Jeg tager den **første**.', writtenAt: ago(10) },
      ],
    },
  };
}

/** Messages that are more than what they say. */
export const posts: Group = {
  name: 'posts',
  states: [
    { name: 'pinned', at: `/c/${ROSTER.id}`, change: pinned },
    {
      name: 'all-pinned',
      at: `/c/${ROSTER.id}`,
      change: pinned,
      act: async (stage) => {
        await stage.core.pins.refresh(ROSTER.id);
        await stage.press('pins.count', { count: 2 });
      },
    },
    { name: 'none-pinned', at: `/c/${ROSTER.id}`, act: (stage) => stage.press('pins.title') },
    {
      name: 'versions',
      at: `/c/${ROSTER.id}`,
      change: pinned,
      act: (stage) => stage.press('messages.edited'),
    },
  ],
};
