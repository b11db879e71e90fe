import { inDays } from '../fixedTime';
import type { Stage } from '../stage';
import type { World } from '../world';
import type { Group } from './state';

function outside(answers: World['answers'] = {}) {
  return (world: World) => {
    world.isSignedOut = true;
    Object.assign(world.answers, answers);
  };
}

async function signIn(stage: Stage): Promise<void> {
  await stage.type('signIn.login', 'ane.holm');
  await stage.type('signIn.password', 'ikke det rigtige');
  await stage.press('signIn.submit');
}

const INVITATION = {
  organisation: 'Københavns Kommune',
  sponsor: 'Bo Aagaard',
  title: 'Planlægger',
  unit: 'Hjemmeplejen Valby',
  name: 'Jonas Friis',
  email: 'jonas@friis.example',
  places: [
    { kind: 'group', name: 'Udbud 2027' },
    { kind: 'channel', name: 'Generelt', team: 'Hjemmeplejen Valby' },
  ],
  staysUntil: inDays(90),
};

export const access: Group = {
  name: 'access',
  states: [
    { name: 'sign-in', change: outside() },
    {
      name: 'wrong-password',
      change: outside({ 'POST /session': { status: 401, code: 'wrong' } }),
      act: signIn,
    },
    { name: 'unreachable', change: outside({ 'POST /session': 'lost' }), act: signIn },
    {
      name: 'too-often',
      change: outside({ 'POST /session': { status: 429, detail: 'For mange forsøg. Vent et minut.' } }),
      act: signIn,
    },
    { name: 'ended-elsewhere', act: ({ server }) => server.end() },
    { name: 'set-up', at: '/setup#hemmeligt', change: outside() },
    { name: 'set-up-broken-link', at: '/setup', change: outside() },
    {
      name: 'choose-password',
      at: '/welcome#hemmeligt',
      change: outside({ 'POST /welcome': { body: { login: 'ane.holm', name: 'Ane Holm' } } }),
    },
    {
      name: 'choose-password-away',
      at: '/welcome#hemmeligt',
      change: outside({ 'POST /welcome': 'lost' }),
    },
    {
      name: 'choose-password-used',
      at: '/welcome#hemmeligt',
      change: outside({ 'POST /welcome': { status: 404 } }),
    },
    {
      name: 'guest',
      at: '/guest#hemmeligt',
      change: outside({ 'POST /guest-invitation': { body: INVITATION } }),
    },
    {
      name: 'guest-used',
      at: '/guest#hemmeligt',
      change: outside({ 'POST /guest-invitation': { status: 404 } }),
    },
    { name: 'guest-away', at: '/guest#hemmeligt', change: outside({ 'POST /guest-invitation': 'lost' }) },
    { name: 'guest-while-signed-in', at: '/guest#hemmeligt' },
    { name: 'starting', change: (world) => (world.answers['GET /bootstrap'] = 'silent') },
    { name: 'server-away', change: (world) => (world.answers['GET /bootstrap'] = 'lost') },
  ],
};
