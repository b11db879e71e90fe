import { DAY } from '../fixedTime';
import { GENERAL, READ, ROSTER, VALBY, WITH_ANE } from '../organisation';
import { BO, GUEST, idOf, STRANGE } from '../people';
import { type Line, talk } from '../talk';
import { put, type World } from '../world';
import type { Group } from './state';

const UNBROKEN = 'hhttps//eksempel.dk/'.repeat(40);

const WORDS: Line[] = STRANGE.map(({ id, name }, i) => [
  id,
  60 - i,
  i % 2 ? `Det er mig, ${name}` : `${UNBROKEN} og så lidt til`,
]);

/** Chats with everybody whose name is hard to show. */
function strangers(world: World): void {
  STRANGE.forEach(({ id, name }, i) =>
    put(
      world,
      { ...WITH_ANE, id: idOf(150 + i), people: [id], mark: i % 2 ? READ : 0 },
      talk(idOf(150 + i), [[id, i * DAY, `${name} skriver: ${UNBROKEN}`]]),
    ),
  );
}

export const names: Group = {
  name: 'names',
  states: [
    { name: 'list', at: '/', change: strangers },
    {
      name: 'conversation',
      at: `/c/${ROSTER.id}`,
      change: (world) => put(world, { ...ROSTER, name: STRANGE[0]?.name }, talk(ROSTER.id, WORDS)),
    },
    ...['long', 'unbroken', 'arabic', 'override', 'zalgo'].map((name, i) => ({
      name: `direct-${name}`,
      at: `/c/${idOf(150 + i)}`,
      change: strangers,
    })),
    ...['long', 'unbroken', 'arabic', 'override', 'zalgo'].map((name, i) => ({
      name: `profile-${name}`,
      at: `/people/${STRANGE[i]?.id ?? ''}`,
    })),
    {
      name: 'long-organisation',
      at: `/c/${GENERAL.id}`,
      change: (world) => {
        world.boot.organisation.name = 'Sundheds-og-Omsorgsforvaltningen-'.repeat(6);
        world.boot.teams = [{ ...VALBY, name: 'Hjemmeplejen'.repeat(16) }];
        put(world, { ...GENERAL, name: 'generelt-'.repeat(22) }, talk(GENERAL.id, [[BO.id, 10, 'Hej']]));
      },
    },
    {
      name: 'right-to-left',
      at: `/c/${ROSTER.id}`,
      change: (world) =>
        put(
          world,
          ROSTER,
          talk(ROSTER.id, [
            [idOf(22), 30, 'صباح الخير! هل يمكنك المساعدة غداً؟\n\n- أولاً\n- ثانياً'],
            [BO.id, 20, 'Ja, selvfølgelig. شكراً!'],
            [GUEST.id, 10, '\u202Eadvarsel\u202C om retning'],
          ]),
        ),
    },
  ],
};
