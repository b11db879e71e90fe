import {
  GENERAL,
  MESSAGES,
  NEWS,
  ROSTER,
  SHIFTS,
  VALBY,
  WITH_ANE,
  WITH_GUEST,
  WITH_OLE,
} from '../organisation';
import { inDays } from '../fixedTime';
import { ANE, SIRI } from '../people';
import { prefer } from '../../ui/preferences';
import { put } from '../world';
import type { Stage } from '../stage';
import type { Group } from './state';

const BOX = 'textarea[data-composer], [contenteditable][data-composer]';

const CODE =
  '```java\n// Hvor mange mangler?\nfinal int left = board.rows().size() - 3;\nString name = "Bo";\n```';

/** Pastes as a browser does. */
async function paste(stage: Stage, html: string, text: string): Promise<void> {
  const field = await stage.find('.ProseMirror[data-composer]');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  field.focus();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const FORMATTED = `**Vagter** i *uge 49*, se [planen](https://kk.dk)\n\n- [x] nøgler\n- [ ] bil\n\n> Hvem tager onsdag?\n\n| Dag | Navn |\n| --- | --- |\n| ons. | Bo |`;

function write(text: string) {
  return (stage: Stage) => stage.typeInto(BOX, text);
}

export const writing: Group = {
  name: 'writing',
  states: [
    { name: 'text', at: `/c/${ROSTER.id}`, act: write('Jeg er der kl. **14**.\nHusk nøglen.') },
    {
      name: 'tall',
      at: `/c/${ROSTER.id}`,
      act: write(Array.from({ length: 30 }, (_, i) => `Linje ${i + 1}`).join('\n')),
    },
    {
      name: 'formatted',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        stage.core.setDraft(ROSTER.id, undefined, FORMATTED);
        await stage.press('compose.show');
      },
    },
    {
      name: 'code',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        stage.core.setDraft(ROSTER.id, undefined, CODE);
        await stage.find('.ProseMirror [data-code=keyword]');
      },
    },
    {
      name: 'in-a-table',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await paste(
          stage,
          '<table><tr><th>Dag</th><th>Navn</th></tr><tr><td>ons.</td><td>Bo</td></tr></table>',
          '',
        );
      },
    },
    {
      name: 'pictures-left-out',
      at: `/c/${ROSTER.id}`,
      act: (stage) => paste(stage, '<p>Se kortet over ruten <img src="data:," alt="kort"></p>', ''),
    },
    {
      name: 'too-much',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await write('Her er listen:')(stage);
        await paste(stage, '', 'Valby '.repeat(20_000));
      },
    },
    { name: 'codes', at: `/c/${ROSTER.id}`, act: write('Godt gået :th') },
    { name: 'channels', at: `/c/${GENERAL.id}`, act: write('Se #v') },
    {
      name: 'skin',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        prefer({ skinTone: 'medium', recentEmoji: ['👍', '🙏', '☕'] });
        await stage.press('messages.emoji');
      },
    },
    { name: 'too-long', at: `/c/${ROSTER.id}`, act: write('Å'.repeat(15_000)) },
    { name: 'mention', at: `/c/${GENERAL.id}`, act: write('Hej @') },
    {
      name: 'mention-everybody',
      at: `/c/${GENERAL.id}`,
      change: (world) => put(world, { ...GENERAL, members: 1_204 }, MESSAGES[GENERAL.id] ?? []),
      act: async (stage) => {
        await write(`Vi lukker kl. 12, @${stage.text('messages.wholeChannel').slice(0, 4)}`)(stage);
        await stage.find('[role=option]');
        // Once to complete the name, then to send.
        for (let presses = 0; presses < 3 && !document.querySelector('[role=alertdialog]'); presses++) {
          await stage.key(BOX, 'Enter');
          await stage.settled();
        }
      },
    },
    {
      name: 'outsider',
      at: `/c/${ROSTER.id}`,
      change: (world) => (world.answers['GET /conversations/*/members'] = { body: { people: [] } }),
      act: async (stage) => {
        await write(`Spørg @${SIRI.name.split(' ')[0]}`)(stage);
        await stage.find('[role=option]');
        await stage.key(BOX, 'Enter');
      },
    },
    {
      name: 'emoji',
      at: `/c/${ROSTER.id}`,
      act: (stage) => stage.press('messages.emoji'),
    },
    {
      name: 'emoji-search',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await stage.press('messages.emoji');
        await stage.type('emoji.search', 'bil');
        await stage.find('[data-emoji="🚗"]');
      },
    },
    {
      name: 'emoji-not-found',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await stage.press('messages.emoji');
        await stage.type('emoji.search', 'hjemmehjælp');
      },
    },
    { name: 'guest-reads-along', at: `/c/${WITH_GUEST.id}` },
    { name: 'away', at: `/c/${WITH_OLE.id}` },
    {
      name: 'quiet-hours',
      at: `/c/${WITH_ANE.id}`,
      change: (world) =>
        (world.answers['GET /people/*/profile'] = {
          body: { person: ANE, path: [], reports: [], reportCount: 0, quietUntil: inDays(1) },
        }),
      act: async (stage) => {
        await write('Kan du tage min tur i morgen?')(stage);
        await stage.find('[role=status] button');
      },
    },
    { name: 'announcements', at: `/c/${NEWS.id}` },
    {
      name: 'archived',
      at: `/c/${SHIFTS.id}`,
      change: (world) =>
        put(world, { ...SHIFTS, archived: true, mayPost: false, owner: true }, MESSAGES[SHIFTS.id] ?? []),
    },
    {
      name: 'archived-team',
      at: `/c/${SHIFTS.id}`,
      change: (world) => {
        world.boot.teams = [{ ...VALBY, archived: true }];
        put(world, { ...SHIFTS, archived: true, mayPost: false }, MESSAGES[SHIFTS.id] ?? []);
      },
    },
    {
      name: 'archived-with-draft',
      at: `/c/${SHIFTS.id}`,
      change: (world) => put(world, { ...SHIFTS, archived: true, mayPost: false }, MESSAGES[SHIFTS.id] ?? []),
      act: ({ core }) => core.setDraft(SHIFTS.id, undefined, 'Jeg kan bytte onsdag med torsdag.'),
    },
    {
      name: 'sending',
      at: `/c/${ROSTER.id}`,
      change: (world) => (world.answers['POST /conversations/*/messages'] = 'silent'),
      act: ({ core }) => core.post(ROSTER.id, 'Den her er undervejs.'),
    },
    {
      name: 'waiting',
      at: `/c/${ROSTER.id}`,
      change: (world) => (world.answers['POST /conversations/*/messages'] = 'lost'),
      act: ({ core }) => ['Første', 'Anden', 'Tredje'].forEach((text) => core.post(ROSTER.id, text)),
    },
    {
      name: 'refused',
      at: `/c/${ROSTER.id}`,
      change: (world) =>
        (world.answers['POST /conversations/*/messages'] = {
          status: 403,
          code: 'forbidden',
          detail: 'Samtalen er arkiveret.',
        }),
      act: ({ core }) => core.post(ROSTER.id, 'Den her kom ikke frem, men teksten er her endnu.'),
    },
    {
      name: 'taken-away',
      at: `/c/${GENERAL.id}`,
      act: async (stage) => {
        await write('Jeg kan godt tage turen kl. 14.')(stage);
        stage.world.answers['GET /conversations/*'] = { status: 404 };
        stage.server.tell({ type: 'conversation', conversation: GENERAL.id, gone: true });
      },
    },
  ],
};
