import { expect, it } from 'vitest';
import { arrive, count, pushed, type Surroundings, type There } from './pushed';

const NEWS = '{"tag":"torv-c1","path":"/c/c1/m/m1","title":"Ny besked i Torv","seq":7}';

function browser(...there: There[]) {
  const done: unknown[] = [];
  const surroundings: Surroundings = {
    there: () => Promise.resolve(there),
    show: (title, options) => {
      done.push([title, options.body, options.renotify]);
      return Promise.resolve();
    },
    badge: (conversations) => {
      done.push(conversations);
      return Promise.resolve();
    },
    tell: ({ tag }) => {
      done.push(tag);
      return Promise.resolve();
    },
  };
  return { done, surroundings };
}

it('shows that there is something, one notification for each conversation', () => {
  const { title, options } = pushed(NEWS);
  expect(title).toBe('Ny besked i Torv');
  expect(options).toMatchObject({ tag: 'torv-c1', body: '', data: { path: '/c/c1/m/m1', seq: 7 } });
});

it('shows something of whatever comes', () => {
  for (const odd of [undefined, '', 'hello', 'null', '[]', '{"tag":7,"seq":"x","thread":{}}']) {
    expect(pushed(odd).title).toBe('Ny besked i Torv');
    expect(pushed(odd).options.data).toEqual({ path: '/' });
  }
});

it('rings, counts the conversations, and tells the windows that it has come', async () => {
  const { done, surroundings } = browser({ title: 'Torv', body: '', data: { path: '/c/c2/m/m9' } });
  await arrive(NEWS, surroundings);
  expect(done).toEqual([['Ny besked i Torv', '', true], 1, 'torv-c1']);
});

it('leaves the words of a tab that has told of the same message, and does not ring again', async () => {
  const { done, surroundings } = browser({ title: 'Ane', body: 'Hej', data: { path: '/c/c1/m/m1' } });
  await arrive(NEWS, surroundings);
  expect(done[0]).toEqual(['Ane', 'Hej', false]);
});

it('takes the number away with the last notification', async () => {
  const { done, surroundings } = browser();
  await count(surroundings);
  expect(done).toEqual([0]);
});
