// @vitest-environment node
import { expect, test } from 'vitest';
import { Http } from './http';
import { People } from './people';
import { ManualClock } from './testing/manualClock';
import type { Person } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const clock = new ManualClock();
const people = new People(new Http(() => Promise.reject(new Error('nothing is asked')), clock), clock);
const inA = (millis: number) => new Date(clock.now() + millis).toISOString();
const ane = (status: Person['status']): Person => ({ id: 'ane', name: 'Ane', status });
const words = () => people.of('ane').get()?.status?.text;

test('a status goes by itself when its time is over, however long that is', async () => {
  people.meet([ane({ text: 'Til tandlæge', until: inA(30 * MINUTE) })]);
  people.present([{ id: 'ane', presence: 'busy' }]);
  await clock.advance(29 * MINUTE);
  expect(words()).toBe('Til tandlæge');
  await clock.advance(MINUTE);
  expect(words()).toBeUndefined();
  expect(people.of('ane').get()).toMatchObject({ name: 'Ane', presence: 'busy' });

  people.meet([ane({ text: 'På barsel', until: inA(300 * 24 * HOUR) })]);
  await clock.advance(299 * 24 * HOUR);
  expect(words()).toBe('På barsel');
  await clock.advance(24 * HOUR);
  expect(words()).toBeUndefined();
});

test('a status that takes the place of another one is not ended with it', async () => {
  people.meet([ane({ text: 'Pause', until: inA(MINUTE) })]);
  people.meet([ane({ text: 'Møde', until: inA(HOUR) })]);
  await clock.advance(2 * MINUTE);
  expect(words()).toBe('Møde');
  people.meet([ane({ text: 'Hjemme' })]);
  await clock.advance(2 * HOUR);
  expect(words()).toBe('Hjemme');
});
