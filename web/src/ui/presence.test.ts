import { expect, test } from 'vitest';
import { type Own, ownPresence } from './presence';

const THERE: Own = {
  told: 'available',
  atStart: 'available',
  connection: 'online',
  isSaidOffline: false,
  looksOffline: false,
};
const own = (change: Partial<Own>) => ownPresence({ ...THERE, ...change });

test('one is what the server told last', () => {
  expect(own({})).toBe('available');
  expect(own({ told: 'dnd' })).toBe('dnd');
});

test('nobody is there while the page says that it is offline, whatever was told before', () => {
  expect(own({ isSaidOffline: true })).toBe('offline');
  expect(own({ isSaidOffline: true, told: 'busy', connection: 'reconnecting' })).toBe('offline');
  expect(own({ connection: 'offline' })).toBe('offline');
});

test('a short interruption changes nothing', () => {
  expect(own({ connection: 'reconnecting' })).toBe('available');
  expect(own({ connection: 'restarting', told: 'busy' })).toBe('busy');
});

test('who is connected is there although the server has not noticed yet', () => {
  expect(own({ told: 'offline' })).toBe('available');
  expect(own({ told: 'offline', atStart: 'offline' })).toBe('available');
  expect(own({ told: 'offline', atStart: 'dnd' })).toBe('dnd');
  expect(own({ told: 'offline', connection: 'connecting' })).toBe('offline');
});

test('who chose to look offline looks so', () => {
  expect(own({ told: 'offline', looksOffline: true })).toBe('offline');
});
