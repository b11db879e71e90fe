import { ago, HOUR, inDays } from '../fixedTime';
import { NEWS, ROSTER } from '../organisation';
import { ANE, BO, DINA, idOf, KAREN, OLE } from '../people';
import type { Stage } from '../stage';
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

const TEXT = 'Ny instruks for medicinskabe: **to kolleger** kvitterer. Læs den, før du går på vagt.';

/** A post in the channel that one may own, with what it asks of me. */
function mustRead(isOwner: boolean, deadline: string, mine: object = { asked: true, sees: false }) {
  return (world: World) => {
    const author = isOwner ? BO.id : KAREN.id;
    const [post] = talk(NEWS.id, [[author, 60, TEXT, { mustRead: { deadline, answered: 28 } }]]);
    if (!post) return;
    put(world, { ...NEWS, owner: isOwner || undefined, mayPost: isOwner }, [post]);
    const isOpen = !isOwner && !('answeredAt' in mine);
    world.boot.mustReads = isOpen ? 1 : undefined;
    world.answers['GET /must-reads'] = { body: { items: isOpen ? [post] : [], people: [KAREN] } };
    world.answers['GET /conversations/*/messages/*/must-read'] = { body: mine };
    world.answers['GET /conversations/*/messages/*/must-read/board'] = {
      body: {
        deadline,
        path: [],
        count: { asked: 41, answered: 28, late: deadline < ago(0) ? 3 : 0 },
        here: { asked: 2, answered: 1, late: 0 },
        units: [
          {
            unit: { id: idOf(701), name: 'Hjemmeplejen Valby' },
            count: { asked: 24, answered: 24, late: 0 },
          },
          {
            unit: { id: idOf(702), name: 'Hjemmeplejen Vanløse og Brønshøj, aften og nat' },
            count: { asked: 15, answered: 3, late: 0 },
          },
        ],
      },
    };
    world.answers['GET /conversations/*/messages/*/must-read/board/people'] = {
      body: { items: [{ person: OLE }] },
    };
  };
}

function poll(rest: object) {
  return (world: World) => {
    const asked = {
      options: [
        { text: 'Fredag kl. 15', votes: 3 },
        { text: 'Mandag kl. 9', votes: 1 },
        { text: 'Jeg kan ikke nogen af dagene, men læser gerne referatet bagefter', votes: 0 },
      ],
      voters: 4,
      anonymous: false,
      several: false,
      closesAt: inDays(1),
      ...rest,
    };
    put(
      world,
      ROSTER,
      talk(ROSTER.id, [[KAREN.id, 30, 'Hvornår holder vi mødet?', { rev: 9, poll: asked }]]),
    );
    world.answers['GET /conversations/*/messages/*/poll'] = { body: { choices: [1] } };
  };
}

function urgent(rest: { people: string[]; over?: boolean }) {
  return (world: World) => {
    const asked = { until: inDays(1), over: false, ...rest };
    const text = 'Vi mangler en på nattevagten i Skolegade. Hvem kan?';
    put(world, ROSTER, talk(ROSTER.id, [[KAREN.id, 6, text, { rev: 9, urgent: asked }]]));
  };
}

/** The code of what a message asks has come. */
const drawn = async (stage: Stage) => void (await stage.find('article [role=group]'));

const AT_NEWS = `/c/${NEWS.id}`;
const known = (stage: Stage) => stage.core.mustReads.refresh();

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
        await stage.pressInHead('pins.count', { count: 2 });
      },
    },
    { name: 'none-pinned', at: `/c/${ROSTER.id}`, act: (stage) => stage.pressInHead('pins.title') },
    {
      name: 'versions',
      at: `/c/${ROSTER.id}`,
      change: pinned,
      act: (stage) => stage.press('messages.edited'),
    },
    { name: 'urgent', at: `/c/${ROSTER.id}`, change: urgent({ people: [DINA.id] }), act: drawn },
    {
      name: 'urgent-over',
      at: `/c/${ROSTER.id}`,
      change: urgent({ people: [BO.id, DINA.id, ANE.id], over: true }),
      act: drawn,
    },
    {
      name: 'urgent-new',
      at: `/c/${ROSTER.id}`,
      change: urgent({ people: [], over: true }),
      act: async (stage) => {
        await stage.press('posts.more');
        await stage.press('urgent.new');
      },
    },
    { name: 'poll', at: `/c/${ROSTER.id}`, change: poll({}), act: drawn },
    {
      name: 'poll-over',
      at: `/c/${ROSTER.id}`,
      change: poll({ anonymous: true, several: true, closedAt: ago(5) }),
      act: drawn,
    },
    {
      name: 'poll-new',
      at: `/c/${ROSTER.id}`,
      change: poll({}),
      act: async (stage) => {
        await stage.press('posts.more');
        await stage.press('poll.new');
      },
    },
    {
      name: 'poll-new-ending',
      at: `/c/${ROSTER.id}`,
      change: poll({}),
      act: async (stage) => {
        await stage.press('posts.more');
        await stage.press('poll.new');
        await stage.press('poll.ends');
        (await stage.find('[role=group] [role=combobox]')).scrollIntoView();
      },
    },
    { name: 'must-read', at: AT_NEWS, change: mustRead(false, inDays(5)), act: known },
    { name: 'must-read-overdue', at: AT_NEWS, change: mustRead(false, ago(3 * HOUR)), act: known },
    {
      name: 'must-read-done',
      at: AT_NEWS,
      change: mustRead(false, inDays(5), { asked: true, answeredAt: ago(20), sees: false }),
    },
    {
      name: 'must-read-done-leader',
      at: AT_NEWS,
      change: mustRead(false, inDays(5), { asked: true, answeredAt: ago(20), sees: true }),
    },
    {
      name: 'must-read-not-asked',
      at: AT_NEWS,
      change: mustRead(false, inDays(5), { asked: false, sees: false }),
    },
    { name: 'must-read-mine', at: AT_NEWS, change: mustRead(true, inDays(5)) },
    {
      name: 'must-read-board',
      at: AT_NEWS,
      change: mustRead(true, ago(3 * HOUR)),
      act: (stage) => stage.press('mustRead.board'),
    },
    {
      name: 'must-read-new',
      at: AT_NEWS,
      change: mustRead(true, inDays(5)),
      act: async (stage) => {
        await stage.press('posts.more');
        await stage.press('mustRead.new');
      },
    },
    {
      name: 'must-read-new-deadline',
      at: AT_NEWS,
      change: mustRead(true, inDays(5)),
      act: async (stage) => {
        await stage.press('posts.more');
        await stage.press('mustRead.new');
        (await stage.find('input[value=own]')).click();
        (await stage.find('[role=group] [role=combobox]')).scrollIntoView();
      },
    },
    { name: 'must-read-all', at: '/must-read', change: mustRead(false, inDays(5)) },
    { name: 'must-read-none', at: '/must-read' },
  ],
};
