// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { Core } from './core';
import { FakeBrowser } from './testing/fakeBrowser';

test('what is chosen last about oneself holds, however long the answers take', async () => {
  const sent: string[] = [];
  const answers: ((response: Response) => void)[] = [];
  const core = new Core({
    ...new FakeBrowser().openTab().load(),
    fetch: (_, init) => {
      sent.push(String(init?.body));
      return new Promise<Response>((answer) => answers.push(answer));
    },
  });
  const answer = (theme: string) =>
    answers.shift()?.(new Response(JSON.stringify({ id: 'ane', language: 'da', theme })));
  const first = core.updateMe({ theme: 'system' });
  await vi.waitFor(() => expect(sent.splice(0)).toHaveLength(1));
  answer('system'); // says who one is
  await first;
  const light = core.updateMe({ theme: 'light' });
  const dark = core.updateMe({ theme: 'dark' });
  await vi.waitFor(() => expect(sent).toEqual(['{"theme":"light"}']));
  answer('light');
  await light;
  await vi.waitFor(() => expect(sent).toEqual(['{"theme":"light"}', '{"theme":"dark"}']));
  answer('dark');
  await dark;
});
