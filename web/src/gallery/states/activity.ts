import type { ActivityItem } from '../../core';
import { ago, DAY, HOUR, inDays } from '../fixedTime';
import { GENERAL, MESSAGES, ROSTER } from '../organisation';
import { ANE, DINA, KAREN, OLE } from '../people';
import type { World } from '../world';
import type { Group } from './state';

const [OF_GENERAL = [], OF_ROSTER = []] = [MESSAGES[GENERAL.id], MESSAGES[ROSTER.id]];

function items(): ActivityItem[] {
  const about = (from: typeof OF_GENERAL, at: number, rest: object, minutes: number) => {
    const message = from.at(at);
    return {
      ...{ kind: 'mention', conversation: message?.conversation, seq: message?.seq, at: ago(minutes) },
      ...{ unread: false, message, people: [message?.author], count: 1, ...rest },
    } as ActivityItem;
  };
  const several = { people: [ANE.id, DINA.id, OLE.id], count: 5 };
  return [
    about(OF_ROSTER, -1, { people: [ANE.id], unread: true }, 4),
    about(OF_GENERAL, 2, { kind: 'reaction', emojis: ['👍', '🎉'], ...several, unread: true }, 22),
    about(OF_GENERAL, -1, { kind: 'reply', people: [KAREN.id, OLE.id], count: 2, unread: true }, 2 * HOUR),
    about(OF_GENERAL, 0, { people: [KAREN.id], audience: 'team' }, 5 * HOUR),
    about(OF_ROSTER, 0, { kind: 'reminder' }, DAY),
    about(OF_GENERAL, 1, { kind: 'reaction', emojis: ['❤️'], people: [DINA.id] }, 3 * DAY),
  ];
}

function some(world: World): void {
  world.boot.activity = 3;
  world.answers['GET /activity'] = { body: { items: items(), people: world.people, unread: 3 } };
}

function threads(world: World): void {
  const roots = OF_GENERAL.filter(({ thread }) => thread);
  const items = roots.map((root, i) => {
    const last = OF_GENERAL.findLast(({ replyTo }) => replyTo === root.id) ?? root;
    const mark = { thread: root.seq, root: root.id, follows: true, seq: 0, unread: i === 0 ? 2 : 0, rev: 99 };
    return { root, last, mark };
  });
  world.answers['GET /threads'] = { body: { items, people: world.people } };
}

function reminded(world: World): void {
  const [message] = OF_ROSTER;
  const item = { message, at: '2026-11-26T09:00:00', zone: 'Europe/Copenhagen', dueAt: inDays(1) };
  world.answers['GET /saved'] = { body: { items: [], people: [] } };
  world.answers['GET /reminders'] = { body: { items: [item], people: world.people } };
}

const nothing = (world: World) => {
  world.answers['GET /activity'] = { body: { items: [], people: [], unread: 0 } };
};

export const activity: Group = {
  name: 'activity',
  states: [
    { name: 'list', at: '/activity', change: some },
    {
      name: 'opened',
      at: '/activity',
      change: some,
      act: async (stage) => (await stage.find('[data-activity=mention]')).click(),
    },
    { name: 'none', at: '/activity', change: nothing },
    { name: 'threads', at: '/activity/threads', change: threads },
    { name: 'no-threads', at: '/activity/threads' },
    {
      name: 'catch-up',
      at: '/activity/catch-up',
      change: (world) => {
        some(world);
        threads(world);
      },
    },
    { name: 'reminder', at: '/saved', change: reminded },
    { name: 'loading', at: '/activity', change: (world) => (world.answers['GET /activity'] = 'silent') },
    {
      name: 'failed',
      at: '/activity',
      change: (world) => (world.answers['GET /activity'] = { status: 503, code: 'unavailable' }),
    },
  ],
};
