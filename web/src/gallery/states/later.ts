import { inDays } from '../fixedTime';
import { GENERAL, ROSTER } from '../organisation';
import { idOf } from '../people';
import type { Stage } from '../stage';
import type { World } from '../world';
import type { Group } from './state';

const ZONE = 'Europe/Copenhagen';
const WAITING = [
  {
    conversation: ROSTER.id,
    markdown: 'Husk **nøglerne** til Skolegade i dag.',
    at: '2026-11-26T08:00',
    days: 1,
  },
  {
    conversation: GENERAL.id,
    markdown: 'Julefrokosten er den 11. december.',
    at: '2026-11-30T09:30',
    days: 5,
  },
  {
    conversation: ROSTER.id,
    markdown: 'Den her kunne ikke sendes.',
    at: '2026-11-25T08:00',
    days: 0,
    problem: 'Du er ikke længere med i samtalen.',
  },
].map(({ days, ...rest }, i) => ({
  id: idOf(950 + i),
  clientId: idOf(960 + i),
  zone: ZONE,
  dueAt: inDays(days),
  ...rest,
}));

function waiting(world: World): void {
  world.boot.scheduled = WAITING.length;
  world.answers['GET /scheduled'] = { body: { items: WAITING } };
}

const BOX = 'textarea[data-composer], [contenteditable][data-composer]';
const TIME = '[role=dialog] [inputmode=decimal]';

async function choose(stage: Stage): Promise<void> {
  await stage.typeInto(BOX, 'Husk nøglerne.');
  await stage.press('later.menu');
  await stage.press('later.choose');
}

/** Writes a time of day over the one that is proposed. */
async function choosing(stage: Stage, time: string): Promise<void> {
  await choose(stage);
  (await stage.find(TIME)).click();
  (await stage.find(TIME)).focus();
  document.execCommand('selectAll');
  await stage.typeInto(TIME, time);
}

export const later: Group = {
  name: 'later',
  states: [
    { name: 'all', at: '/later', change: waiting },
    { name: 'none', at: '/later' },
    {
      name: 'in-conversation',
      at: `/c/${ROSTER.id}`,
      change: waiting,
      act: ({ core }) => core.scheduled.refresh(),
    },
    {
      name: 'menu',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await stage.typeInto(BOX, 'Husk nøglerne.');
        await stage.press('later.menu');
      },
    },
    {
      name: 'choose',
      at: `/c/${ROSTER.id}`,
      act: choose,
    },
    { name: 'choose-time', at: `/c/${ROSTER.id}`, act: (stage) => choosing(stage, '14') },
    {
      name: 'choose-refused',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await choosing(stage, 'efter frokost');
        await stage.key(TIME, 'Enter');
      },
    },
    {
      name: 'find-in-conversation',
      at: `/c/${GENERAL.id}`,
      act: async (stage) => {
        await stage.find('article');
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        await stage.typeInto('[role=search] input', 'n');
      },
    },
  ],
};
