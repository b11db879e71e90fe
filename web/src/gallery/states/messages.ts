import type { LinkPreview } from '../../core';
import { DAY, HOUR, ago } from '../fixedTime';
import { GENERAL, NOTES, READ, ROSTER, WITH_ANE } from '../organisation';
import { ANE, BO, crowd, DINA, idOf, KAREN, OLE, SIRI } from '../people';
import { type Line, talk } from '../talk';
import { put, type World } from '../world';
import type { Answer } from '../answers';
import type { Group, State } from './state';

const LONG_TEXT = Array.from(
  { length: 40 },
  (_, i) => `${i + 1}. Gå turen igennem med afløseren, og skriv i journalen bagefter.`,
).join('\n');

const CODE = [
  'Sådan henter du listen:',
  '',
  '```sql',
  "SELECT navn, enhed FROM ansatte WHERE enhed LIKE 'Hjemmeplejen%' AND aktiv AND startdato > DATE '2026-01-01' ORDER BY navn;",
  '```',
  '',
  'og bagefter `psql --csv`.',
].join('\n');

const MARKDOWN = [
  '# Mødet på torsdag',
  'Vi mødes **kl. 9.00** i *kantinen*. ~~Lokale 4~~ er optaget.',
  '',
  '- Ruter og afløsere',
  '  - Valby',
  '  - Vanløse',
  '- [x] Indkaldelsen er sendt',
  '- [ ] Kaffe',
  '',
  '> Husk jeres kørelister.',
  '',
  '1. Velkomst',
  '2. [Den nye plan](https://example.org/plan)',
].join('\n');

const WIDE_TABLE = [
  '| Dag | Morgen | Formiddag | Middag | Eftermiddag | Aften | Nat | Bemærkning |',
  '|---|---|---|---|---|---|---:|---|',
  ...['Mandag', 'Tirsdag', 'Onsdag'].map(
    (day) =>
      `| ${day} | Ane Møller | Bo Aagaard | Dina Holm | Ole Bæk | Siri Nygaard | 2 | Husk nøglen til Skolegade |`,
  ),
].join('\n');

/** A group in which these things are said. */
function said(name: string, ...lines: Line[]): State {
  return { name, at: `/c/${ROSTER.id}`, change: (world) => put(world, ROSTER, talk(ROSTER.id, lines)) };
}

/** What a server that shows previews says of the pages. */
function previewed(world: World, answer: Answer): void {
  world.boot.linkPreviews = true;
  world.answers['GET /conversations/*/messages/*/previews'] = answer;
}

const PAGES: LinkPreview[] = [
  {
    address: 'https://www.kk.dk/hjemmepleje',
    host: 'www.kk.dk',
    title: 'Hjemmepleje | Københavns Kommune',
    description:
      'Har du brug for hjælp i hverdagen, kan du få hjemmepleje. Læs om, hvad du kan få hjælp til, hvordan du søger, og hvem der kommer hos dig.',
  },
  { address: 'https://www.dmi.dk/', host: 'www.dmi.dk', title: 'Vejret i Danmark' },
];

function linked(name: string, text: string, answer: Answer): State {
  const lines: Line[] = [
    [ANE.id, 30, text],
    [BO.id, 10, 'Tak, den læser jeg.'],
  ];
  return {
    name,
    at: `/c/${ROSTER.id}`,
    change: (world) => {
      put(world, ROSTER, talk(ROSTER.id, lines));
      previewed(world, answer);
    },
  };
}

function reactions(world: World): void {
  const some = crowd(60).map(({ id }) => id);
  const emoji = [
    '👍',
    '❤️',
    '😄',
    '🎉',
    '🙏',
    '😮',
    '👀',
    '✅',
    '🚀',
    '☕',
    '🌞',
    '🐣',
    '🎂',
    '🧤',
    '🔑',
    '🚲',
  ];
  const line: Line = [
    KAREN.id,
    20,
    'Vi har fået prisen som årets hjemmepleje!',
    {
      reactions: emoji.map((one, i) => ({
        emoji: one,
        count: i === 0 ? 10_000 : 400 - i * 20,
        people: i === 1 ? [BO.id, ...some] : some,
      })),
    },
  ];
  put(world, ROSTER, talk(ROSTER.id, [line]));
}

function unread(count: number): Line[] {
  return Array.from({ length: count }, (_, i) => [
    i % 3 ? ANE.id : DINA.id,
    3 * HOUR - i,
    `Besøg ${i + 1} er klaret.`,
  ]);
}

const DELETED: Partial<ReturnType<typeof talk>[number]> = { deletedAt: ago(10) };

export const messages: Group = {
  name: 'messages',
  states: [
    { name: 'channel', at: `/c/${GENERAL.id}` },
    { name: 'direct', at: `/c/${WITH_ANE.id}` },
    { name: 'notes', at: `/c/${NOTES.id}` },
    {
      name: 'tools',
      needsMouse: true,
      at: `/c/${GENERAL.id}`,
      act: (stage) => stage.pointAtMessage('Nøglerne hænger'),
    },
    {
      name: 'more-tools',
      needsMouse: true,
      at: `/c/${GENERAL.id}`,
      act: async (stage) => {
        await stage.pointAtMessage('Nøglerne hænger');
        await stage.press('messages.moreActions');
      },
    },
    {
      name: 'emoji',
      needsMouse: true,
      at: `/c/${GENERAL.id}`,
      act: async (stage) => {
        await stage.pointAtMessage('Nøglerne hænger');
        await stage.press('messages.react');
      },
    },
    {
      name: 'sheet',
      at: `/c/${GENERAL.id}`,
      act: async (stage) => {
        const message = await stage.message('Nøglerne hænger');
        message.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
        await stage.find('[role=dialog]');
      },
    },
    said('markdown', [KAREN.id, 30, MARKDOWN]),
    said('code', [DINA.id, 30, CODE]),
    said('table', [DINA.id, 30, WIDE_TABLE]),
    said('long-folded', [KAREN.id, 30, LONG_TEXT], [BO.id, 10, 'Tak, det er læst.']),
    {
      ...said('long-open', [KAREN.id, 30, LONG_TEXT]),
      act: (stage) => stage.press('messages.more'),
    },
    linked('previews-one', 'Her står det hele: https://www.kk.dk/hjemmepleje', {
      body: { items: PAGES.slice(0, 1) },
    }),
    linked(
      'previews-three',
      'Se [hjemmepleje](https://www.kk.dk/hjemmepleje), https://www.dmi.dk og https://intra.kk.dk/ruter?dag=fredag',
      { body: { items: PAGES } },
    ),
    linked('previews-unknown', 'Her står det: https://www.kk.dk/hjemmepleje', 'silent'),
    said('emoji-only', [ANE.id, 30, '🎉🎉🎉'], [BO.id, 10, '👍']),
    said(
      'edited',
      [ANE.id, 30, 'Vi ses kl. 15.', { editedAt: ago(20) }],
      [ANE.id, 28, 'I kantinen.', { editedAt: ago(19) }],
    ),
    said('deleted', [ANE.id, 30, '', DELETED], [BO.id, 20, 'Hvad stod der?'], [BO.id, 10, '', DELETED]),
    {
      needsMouse: true,
      ...said('undo-delete', [ANE.id, 30, 'Hvem kommer?'], [BO.id, 10, 'Det gør jeg.']),
      act: async (stage) => {
        await stage.pointAtMessage('Det gør jeg');
        await stage.press('messages.moreActions');
        await stage.press('messages.remove');
      },
    },
    {
      needsMouse: true,
      ...said('editing', [BO.id, 10, 'Jeg kommer **lidt** for sent.']),
      act: async (stage) => {
        await stage.pointAtMessage('for sent');
        await stage.press('messages.edit');
      },
    },
    said(
      'mentions-me',
      [OLE.id, 20, `<torv:person/${BO.id}> og <torv:person/${idOf(2)}>: kan I nå det?`],
      [SIRI.id, 10, '<torv:all> husk frokosten'],
    ),
    { name: 'reactions-10000', at: `/c/${ROSTER.id}`, change: reactions },
    said('saved', [ANE.id, 30, 'Er du på vej?'], [BO.id, 10, 'Ja, om fem minutter.']),
    {
      ...said('read-by', [ANE.id, 30, 'Er I på vej?'], [BO.id, 10, 'Ja, om fem minutter.']),
      act: ({ server }) =>
        [ANE, DINA, OLE, KAREN].forEach(({ id }) =>
          server.tell({ type: 'read', conversation: ROSTER.id, person: id, seq: 2 }),
        ),
    },
    {
      name: 'typing',
      at: `/c/${ROSTER.id}`,
      act: ({ server }) =>
        [ANE, DINA].forEach(({ id }) => server.tell({ type: 'typing', conversation: ROSTER.id, person: id })),
    },
    {
      name: 'unread',
      at: `/c/${ROSTER.id}`,
      change: (world) => put(world, { ...ROSTER, mark: 12 }, talk(ROSTER.id, unread(18))),
    },
    {
      name: 'far-behind',
      at: `/c/${ROSTER.id}`,
      change: (world) => put(world, { ...ROSTER, mark: 60 }, talk(ROSTER.id, unread(180))),
    },
    {
      name: 'linked',
      at: `/c/${ROSTER.id}/m/${talk(ROSTER.id, unread(40))[20]?.id ?? ''}`,
      change: (world) => put(world, { ...ROSTER, mark: READ }, talk(ROSTER.id, unread(40))),
    },
    {
      name: 'days',
      at: `/c/${ROSTER.id}`,
      change: (world) =>
        put(
          world,
          ROSTER,
          talk(
            ROSTER.id,
            [400, 9, 2, 1, 0].map((days): Line => [ANE.id, days * DAY + 5, 'Godmorgen!']),
          ),
        ),
    },
    { ...said('empty'), change: (world) => put(world, ROSTER, []) },
    { name: 'empty-notes', at: `/c/${NOTES.id}`, change: (world) => put(world, NOTES, []) },
    {
      name: 'loading',
      at: `/c/${ROSTER.id}`,
      change: (world) => (world.answers['GET /conversations/*/messages'] = 'silent'),
    },
    {
      name: 'failed',
      at: `/c/${ROSTER.id}`,
      change: (world) => (world.answers['GET /conversations/*/messages'] = { status: 403 }),
    },
    { name: 'nothing-chosen', at: '/' },
    {
      name: 'not-found',
      at: '/c/nothing',
      change: (world) => (world.answers['GET /conversations/*'] = { status: 404 }),
    },
  ],
};
