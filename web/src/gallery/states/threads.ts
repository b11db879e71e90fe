import { GENERAL, MESSAGES, NEWS, VALBY } from '../organisation';
import { put } from '../world';
import type { Group } from './state';

const ROOT = MESSAGES[GENERAL.id]?.[2]?.id ?? '';
const AT = `/c/${GENERAL.id}/t/${ROOT}`;
const mark = { thread: 3, root: ROOT, follows: true, seq: 7, unread: 2, rev: 9 };

export const threads: Group = {
  name: 'threads',
  states: [
    { name: 'open', at: AT },
    { name: 'followed', at: AT, change: (world) => world.threads.push({ ...mark, seq: 9, unread: 0 }) },
    { name: 'unread', at: `/c/${GENERAL.id}`, change: (world) => world.threads.push(mark) },
    { name: 'linked', at: `${AT}/m/${MESSAGES[GENERAL.id]?.at(-2)?.id ?? ''}` },
    {
      name: 'loading',
      at: AT,
      change: (world) => (world.answers['GET /conversations/*/messages/*/replies'] = 'silent'),
    },
    {
      name: 'archived',
      at: AT,
      change: (world) => {
        world.boot.teams = [{ ...VALBY, archived: true }];
        put(world, { ...GENERAL, archived: true, mayPost: false }, MESSAGES[GENERAL.id] ?? []);
      },
    },
    { name: 'announcements', at: `/c/${NEWS.id}/t/${MESSAGES[NEWS.id]?.[0]?.id ?? ''}` },
  ],
};
