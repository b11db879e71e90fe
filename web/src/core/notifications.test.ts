import { expect, test } from 'vitest';
import { Problem, type Http } from './http';
import { Notifications } from './notifications';
import type { NotificationSettings } from './types';

const SETTINGS = { chats: 'all', channels: 'mentions' } as NotificationSettings;

/** A server whose answers come when the test says so. */
function slow() {
  const sent: { body: NotificationSettings; answer: (problem?: Problem) => void }[] = [];
  const http = {
    get: () => Promise.resolve(SETTINGS),
    send: (_: string, __: string, body: NotificationSettings) =>
      new Promise((resolve, reject) =>
        sent.push({ body, answer: (problem) => (problem ? reject(problem) : resolve(body)) }),
      ),
  } as unknown as Http;
  return { sent, notifications: new Notifications(http) };
}

const settled = () => new Promise((done) => setTimeout(done));

test('a choice waits for the answer to the one before, so that none overtakes it', async () => {
  const { sent, notifications } = slow();
  await notifications.open();
  const first = notifications.choose({ chats: 'none' });
  const second = notifications.choose({ channels: 'all' });
  await settled();
  expect(notifications.settings.get()).toMatchObject({ chats: 'none', channels: 'all' });
  expect(sent.map((one) => one.body)).toEqual([{ chats: 'none', channels: 'mentions' }]);
  sent[0]?.answer();
  await first;
  await settled();
  expect(sent[1]?.body).toEqual({ chats: 'none', channels: 'all' });
  sent[1]?.answer();
  await second;
  expect(notifications.settings.get()).toEqual({ chats: 'none', channels: 'all' });
});

test('a refusal is taken back, and does not hold up what is chosen after it', async () => {
  const { sent, notifications } = slow();
  await notifications.open();
  const first = notifications.choose({ chats: 'none' });
  const second = notifications.choose({ channels: 'all' });
  await settled();
  sent[0]?.answer(new Problem(500, {}));
  await expect(first).rejects.toMatchObject({ status: 500 });
  await settled();
  expect(sent[1]?.body).toEqual({ chats: 'all', channels: 'all' });
  sent[1]?.answer();
  await second;
  expect(notifications.settings.get()).toEqual({ chats: 'all', channels: 'all' });
});

test('what waits when whoever chose it leaves is never sent', async () => {
  const { sent, notifications } = slow();
  await notifications.open();
  const first = notifications.choose({ chats: 'none' });
  const second = notifications.choose({ channels: 'all' });
  await settled();
  notifications.clear();
  sent[0]?.answer(new Problem(0, {}));
  await expect(first).rejects.toBeInstanceOf(Problem);
  await expect(second).rejects.toBeInstanceOf(Problem);
  expect(sent).toHaveLength(1);
  expect(notifications.settings.get()).toBeUndefined();
});
