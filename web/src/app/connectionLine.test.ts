import { expect, test } from 'vitest';
import { lineOf, saysOffline, type State } from './connectionLine';

const WELL: State = {
  connection: 'online',
  hasNetwork: true,
  isCut: false,
  keepsUnsent: true,
  isUpdateReady: false,
  isCached: false,
};
const line = (state: Partial<State>) => lineOf({ ...WELL, ...state });

test('nothing is said while all is well', () => {
  expect(line({})).toBeUndefined();
  expect(line({ connection: 'connecting' })).toBeUndefined();
});

test('a browser that wrongly believes to have no network is not repeated while the server is heard', () => {
  expect(line({ hasNetwork: false })).toBeUndefined();
});

test('a browser without a network is believed although nobody has closed the socket, unless the server answers', () => {
  expect(line({ hasNetwork: false, isCut: true })).toBe('offline');
  expect(line({ hasNetwork: false, isCut: true, keepsUnsent: false })).toBe('offlineUnkept');
  expect(line({ hasNetwork: false, isCut: true, isUpdateReady: true })).toBe('offline');
});

test('without a network it is offline at once, and with one only after some tries', () => {
  expect(line({ connection: 'reconnecting', hasNetwork: false })).toBe('offline');
  expect(line({ connection: 'connecting', hasNetwork: false })).toBe('offline');
  expect(line({ connection: 'reconnecting' })).toBe('reconnecting');
  expect(line({ connection: 'offline' })).toBe('offline');
});

test('what could be lost comes before everything else', () => {
  expect(line({ keepsUnsent: false, connection: 'restarting' })).toBe('unkept');
  expect(line({ keepsUnsent: false, connection: 'offline' })).toBe('offlineUnkept');
});

test('an update waits until the connection is there', () => {
  expect(line({ isUpdateReady: true, connection: 'offline' })).toBe('offline');
  expect(line({ isUpdateReady: true, connection: 'updated' })).toBe('updated');
  expect(line({ isUpdateReady: true, isCached: true })).toBe('updated');
});

test('that another build is there is not said before it can be opened', () => {
  expect(line({ connection: 'updated' })).toBeUndefined();
});

test('kept content is called so until the server has answered', () => {
  expect(line({ isCached: true, connection: 'connecting' })).toBe('cached');
});

test('the other signs of being offline follow the line, and no other line', () => {
  expect(saysOffline('offline')).toBe(true);
  expect(saysOffline('offlineUnkept')).toBe(true);
  expect(saysOffline('reconnecting')).toBe(false);
  expect(saysOffline(undefined)).toBe(false);
});
