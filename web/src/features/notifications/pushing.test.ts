import { describe, expect, it } from 'vitest';
import { addressOf, type Circumstances, obstacleOf } from './pushing';

const FINE: Circumstances = {
  hasPush: true,
  isApple: false,
  permission: 'granted',
  hasWorker: true,
  endpoint: 'https://push.example.org/1',
  server: { on: true, key: 'BK', endpoint: 'https://push.example.org/1' },
};

describe('what stands in the way of a push', () => {
  it('is nothing when all is as it should be', () => expect(obstacleOf(FINE)).toBeUndefined());

  it.each([
    [{ hasPush: false }, 'unsupported'],
    [{ hasPush: false, isApple: true }, 'ios'],
    [{ server: { on: false } }, 'off'],
    [{ permission: 'unsupported' }, 'unsupported'],
    [{ permission: 'denied' }, 'denied'],
    [{ hasWorker: false }, 'noWorker'],
    [{ permission: 'default' }, 'notAsked'],
    [{ endpoint: undefined }, 'notSubscribed'],
    [{ server: { on: true, key: 'BK' } }, 'unknown'],
    [{ server: { on: true, key: 'BK', endpoint: 'https://push.example.org/2' } }, 'unknown'],
  ] as [Partial<Circumstances>, string][])(
    'is told in the order in which it can be mended: %o',
    (change, why) => {
      expect(obstacleOf({ ...FINE, ...change })).toBe(why);
    },
  );
});

it('tells the server what a browser is reached by, in letters for addresses', () => {
  const keys: Record<string, number[]> = { p256dh: [4, 251, 255], auth: [62, 63] };
  expect(
    addressOf({
      endpoint: 'https://push.example.org/1',
      getKey: (name) => new Uint8Array(keys[name] ?? []).buffer,
    }),
  ).toEqual({ endpoint: 'https://push.example.org/1', publicKey: 'BPv_', secret: 'Pj8' });
});
