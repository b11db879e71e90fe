import type { ImportPlan } from '../../core';
import { inDays } from '../fixedTime';
import { idOf } from '../people';
import type { Stage } from '../stage';
import type { World } from '../world';
import type { Group } from './state';

function asAdministrator(world: World): void {
  world.boot.me.role = 'administrator';
  world.boot.may.administer = true;
}

const counts = { new: 12, changed: 41, moved: 8, leaving: 3, returning: 1, unchanged: 44_803 };
const PLAN: ImportPlan = {
  id: idOf(800),
  files: [{ kind: 'people', encoding: 'UTF-8', separator: ';', rows: 44_868, ignored: ['lønnummer'] }],
  mistakes: 0,
  firstMistakes: [],
  people: counts,
};
const MISTAKES: ImportPlan = {
  ...PLAN,
  people: undefined,
  mistakes: 214,
  firstMistakes: [
    [12, 'login', 'ane holm', 'Et brugernavn må ikke indeholde mellemrum.'],
    [40, 'enhed', '9999', 'Der er ingen enhed med den kode.'],
    [41, 'telefon', '=HYPERLINK("http://example.org")', 'Cellen begynder som en formel.'],
  ].map(([line, column, value, text]) => ({
    file: 'people' as const,
    line: Number(line),
    column: String(column),
    value: String(value),
    code: 'bad',
    text: String(text),
  })),
};

/** A file is chosen, and the server answers with this plan. */
function reads(plan: ImportPlan | 'silent') {
  return (world: World) => {
    asAdministrator(world);
    world.answers['POST /import'] = plan === 'silent' ? plan : { body: plan };
    world.answers['GET /import/*/changes'] = {
      body: {
        items: [
          { key: 'ane.holm', name: 'Ane Holm', field: 'title', old: 'Sosu-hjælper', new: 'Sosu-assistent' },
          { key: 'bo.lund', name: 'Bo Lund', field: 'unit', old: 'Valby', new: 'Vanløse' },
        ],
      },
    };
    world.answers['POST /import/*/apply'] = { body: { people: counts } };
  };
}

async function choose(stage: Stage): Promise<void> {
  const input = (await stage.find('input[type=file]')) as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File(['login;navn\n'], 'personer.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export const admin: Group = {
  name: 'admin',
  states: [
    { name: 'places', at: '/admin', change: asAdministrator },
    { name: 'policy', at: '/admin/policy', change: asAdministrator },
    {
      name: 'policy-banner',
      at: '/admin/policy',
      change: (world) => {
        asAdministrator(world);
        world.boot.banner = { text: 'Torv er nede i nat mellem kl. 2 og 3.', level: 'warning' };
      },
    },
    {
      name: 'policy-banner-until',
      at: '/admin/policy',
      change: (world) => {
        asAdministrator(world);
        world.boot.banner = { text: 'Torv er nede i nat.', level: 'info', until: inDays(1) };
      },
    },
    { name: 'look', at: '/admin/look', change: asAdministrator },
    { name: 'guests', at: '/admin/guests', change: asAdministrator },
    { name: 'administrators', at: '/admin/administrators', change: asAdministrator },
    {
      name: 'no-administrators',
      at: '/admin/administrators',
      change: (world) => {
        asAdministrator(world);
        world.answers['GET /administrators'] = { body: { items: [] } };
      },
    },
    { name: 'import', at: '/admin/import', change: asAdministrator },
    { name: 'import-reading', at: '/admin/import', change: reads('silent'), act: choose },
    { name: 'import-plan', at: '/admin/import', change: reads(PLAN), act: choose },
    {
      name: 'import-many-leaving',
      at: '/admin/import',
      change: reads({ ...PLAN, word: 'FJERN 9000', people: { ...counts, leaving: 9_000 } }),
      act: choose,
    },
    { name: 'import-mistakes', at: '/admin/import', change: reads(MISTAKES), act: choose },
    {
      name: 'import-done',
      at: '/admin/import',
      change: reads(PLAN),
      act: async (stage) => {
        await choose(stage);
        await stage.press('import.apply');
      },
    },
    { name: 'not-allowed', at: '/admin/policy' },
  ],
};
