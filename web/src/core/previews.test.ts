import { describe, expect, test } from 'vitest';
import { Http } from './http';
import { Previews } from './previews';
import { ManualClock } from './testing/manualClock';
import type { Message } from './types';

const message = (id: string, more: Partial<Message> = {}) =>
  ({ id, conversation: 'c', markdown: 'https://a.dk', ...more }) as Message;
const page = (title: string) => ({ address: 'https://a.dk/', host: 'a.dk', title });

function start() {
  const asked: { path: string; answer: (status: number, body: unknown) => Promise<void> }[] = [];
  const clock = new ManualClock();
  const http = new Http(
    (path) =>
      new Promise((resolve) =>
        asked.push({
          path,
          answer: async (status, body) => {
            resolve(new Response(JSON.stringify(body), { status, headers: { 'Retry-After': '7' } }));
            await settled();
          },
        }),
      ),
    clock,
  );
  const previews = new Previews(http, clock);
  previews.isOn.set(true);
  return { asked, clock, previews };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
}

const idOf = ({ path }: { path: string }) => path.split('/').at(-2);

describe('previews of links', () => {
  test('are asked for once, two at a time, what was drawn last first', async () => {
    const { asked, previews } = start();
    for (const id of ['1', '2', '3', '4', '1']) previews.ask(message(id));
    previews.forget(message('3'));
    expect(asked.map(idOf)).toEqual(['1', '2']);
    await asked[0]?.answer(200, { items: [page('A')] });
    expect(asked.map(idOf)).toEqual(['1', '2', '4']);
    expect(previews.of(message('1')).get()).toEqual([page('A')]);
    previews.ask(message('1'));
    await asked[1]?.answer(200, { items: [] });
    expect(asked).toHaveLength(3);
    expect(previews.of(message('2')).get()).toEqual([]);
  });

  test('are asked for anew when the message has been changed', () => {
    const { asked, previews } = start();
    previews.ask(message('1'));
    previews.ask(message('1', { editedAt: '2026-11-28T09:00:00Z' }));
    expect(asked).toHaveLength(2);
  });

  test('wait as long as the server says, and are none where it says that there are none', async () => {
    const { asked, clock, previews } = start();
    previews.ask(message('1'));
    await asked[0]?.answer(429, {});
    previews.ask(message('2'));
    expect(asked).toHaveLength(1);
    await clock.advance(7_000);
    expect(asked.map(idOf)).toEqual(['1', '2']);
    expect(previews.of(message('1')).get()).toBeUndefined();
    await asked[1]?.answer(404, {});
    expect(previews.of(message('2')).get()).toEqual([]);
  });

  test('are not asked for while they are switched off, nor kept for the next person', async () => {
    const { asked, previews } = start();
    previews.ask(message('1'));
    previews.clear();
    await asked[0]?.answer(200, { items: [page('A')] });
    expect(previews.of(message('1')).get()).toBeUndefined();
    previews.ask(message('2'));
    expect(asked).toHaveLength(1);
  });
});
