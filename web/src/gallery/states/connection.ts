import { GENERAL, ROSTER } from '../organisation';
import type { Stage } from '../stage';
import type { Line, World } from '../world';
import type { Group, State } from './state';

function line(name: string, line: Line, rest: Partial<State> = {}): State {
  const key = { broken: 'offline', restarting: 'restarting', updated: 'updated' }[line as string] ?? '';
  return {
    name,
    at: `/c/${GENERAL.id}`,
    change: (world) => (world.line = line),
    act: (stage) => stage.named('[role=status] *', stage.text(`connection.${key}`)),
    ...rest,
  };
}

function banner(level: 'info' | 'warning' | 'urgent', text: string): State {
  return {
    name: `banner-${level}`,
    at: `/c/${GENERAL.id}`,
    change: (world: World) => (world.boot.banner = { level, text }),
  };
}

export const connection: Group = {
  name: 'connection',
  states: [
    line('offline', 'broken'),
    line('restarting', 'restarting'),
    line('updated', 'updated'),
    line('offline-unsent', 'broken', {
      at: `/c/${ROSTER.id}`,
      change: (world) => {
        world.line = 'broken';
        world.answers['POST /conversations/*/messages'] = 'lost';
      },
      act: async (stage: Stage) => {
        stage.core.post(ROSTER.id, 'Skrevet i elevatoren');
        await stage.named('[role=status] *', stage.text('connection.offline'));
      },
    }),
    banner('info', 'Kantinen holder lukket på fredag.'),
    banner('warning', 'Torv er nede i nat mellem kl. 2 og 3, mens vi opdaterer.'),
    banner(
      'urgent',
      'Strømmen er afbrudt på Rådhuset. Brug telefonen, til vi skriver igen, og følg med på intranettet. Ring 33 66 33 66, hvis nogen er i fare, og bliv hvor du er, indtil beredskabet kommer.',
    ),
  ],
};
