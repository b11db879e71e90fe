import { expect, it } from 'vitest';
import { pressed, type Window } from './pressed';

function windows(...open: { focused: boolean }[]) {
  const told: string[] = [];
  const those: Window[] = open.map(({ focused }, number) => ({
    url: '/',
    focused,
    focus: () => Promise.resolve(told.push(`focus ${number}`)),
    postMessage: (message) => told.push(`${number} ${JSON.stringify(message)}`),
  }));
  return {
    told,
    matchAll: () => Promise.resolve(those),
    openWindow: (path: string) => Promise.resolve(told.push(`open ${path}`)),
  };
}

it('brings the window forward that is looked at, and leads it to the message', async () => {
  const there = windows({ focused: false }, { focused: true });
  await pressed(there, '/c/c1/m/m1');
  expect(there.told).toEqual(['focus 1', '1 {"type":"torv-notification","path":"/c/c1/m/m1"}']);
});

it('opens a window where there is none', async () => {
  const there = windows();
  await pressed(there, '/c/c1');
  expect(there.told).toEqual(['open /c/c1']);
});

it('leads nowhere but into Torv', async () => {
  for (const path of [undefined, 7, 'https://elsewhere.example/']) {
    const there = windows();
    await pressed(there, path);
    expect(there.told).toEqual(['open /']);
  }
});
