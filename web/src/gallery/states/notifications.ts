import { permission } from '../../features/notifications/permission';
import { isStatusDialog } from '../../features/notifications/statusDialog';
import { prefer } from '../../ui/preferences';
import type { Person } from '../../core';
import { ago } from '../fixedTime';
import { WITH_ANE } from '../organisation';
import { ANE, BO } from '../people';
import { holdPush } from '../fakePush';
import type { World } from '../world';
import type { Group } from './state';

const SETTINGS = {
  chats: 'all',
  channels: 'mentions',
  threads: 'all',
  keywords: ['Vagtplan', 'Ålborg'],
  quiet: [
    { day: 1, from: '17:00', until: '08:00' },
    { day: 3, from: '12:00', until: '12:30' },
    { day: 6, from: '08:00', until: '08:00' },
  ],
  zone: 'Europe/Copenhagen',
};

const ENDPOINT = 'https://push.example.org/1';

/** The administrator has turned on push; the browser, as far as it goes. */
function push(world: World, endpoint?: string, isKnown = true): void {
  holdPush(endpoint);
  world.answers['GET /notifications'] = { body: { ...SETTINGS, keywords: [], quiet: [] } };
  world.answers['GET /push'] = { body: { on: true, key: 'BK', endpoint: isKnown ? endpoint : undefined } };
  world.answers['POST /push/test'] = { body: { outcome: 'later' } };
}

/** What Ane shows of herself. */
function ane(world: World, change: Partial<Person>): void {
  world.people = world.people.map((one) => (one.id === ANE.id ? { ...one, ...change } : one));
}

export const notifications: Group = {
  name: 'notifications',
  states: [
    {
      name: 'settings',
      at: '/settings/notifications',
      change: (world) => (world.answers['GET /notifications'] = { body: SETTINGS }),
      act: () => permission.set('default'),
    },
    {
      name: 'settings-on',
      at: '/settings/notifications',
      change: (world) =>
        (world.answers['GET /notifications'] = { body: { ...SETTINGS, keywords: [], quiet: [] } }),
      act: () => {
        prefer({ notifies: true });
        permission.set('granted');
      },
    },
    {
      name: 'refused',
      at: '/settings/notifications',
      change: (world) =>
        (world.answers['GET /notifications'] = { status: 500, detail: 'Noget gik galt hos os.' }),
      act: () => permission.set('denied'),
    },
    {
      name: 'push-denied',
      at: '/settings/notifications',
      change: (world) => push(world),
      act: () => permission.set('denied'),
    },
    {
      name: 'push-offered',
      at: '/settings/notifications',
      change: (world) => push(world),
      act: () => permission.set('granted'),
    },
    {
      name: 'push-on',
      at: '/settings/notifications',
      change: (world) => push(world, ENDPOINT),
      act: () => permission.set('granted'),
    },
    {
      name: 'push-lost',
      at: '/settings/notifications',
      change: (world) => push(world, ENDPOINT, false),
      act: () => permission.set('granted'),
    },
    {
      name: 'push-test-fails',
      at: '/settings/notifications',
      change: (world) => push(world, ENDPOINT),
      act: async (stage) => {
        permission.set('granted');
        await stage.press('push.test');
      },
    },
    { name: 'status', at: '/', act: () => isStatusDialog.set(true) },
    {
      name: 'status-set',
      at: '/',
      change: (world) => {
        world.people = world.people.map((one) =>
          one.id === BO.id ? { ...one, status: { emoji: '🥪', text: 'Til frokost', until: ago(-30) } } : one,
        );
      },
      act: () => isStatusDialog.set(true),
    },
    {
      name: 'status-of-another',
      at: `/c/${WITH_ANE.id}`,
      change: (world) =>
        ane(world, { status: { emoji: '🏡', text: 'Arbejder hjemme til kl. 14', until: ago(-300) } }),
    },
    {
      name: 'undisturbed',
      at: `/c/${WITH_ANE.id}`,
      change: (world) => {
        ane(world, { presence: 'dnd' });
        world.answers['GET /people/*/profile'] = {
          body: {
            person: { ...ANE, presence: 'dnd' },
            path: [],
            reports: [],
            reportCount: 0,
            undisturbedUntil: ago(-140),
          },
        };
      },
    },
  ],
};
