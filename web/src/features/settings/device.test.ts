import { describe, expect, it } from 'vitest';
import { deviceOf } from './device';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('deviceOf', () => {
  it.each([
    [
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
      'Edge',
      'Windows',
      'computer',
    ],
    [
      `${MOZILLA} (X11; Linux x86_64) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`,
      'Chrome',
      'Linux',
      'computer',
    ],
    [
      `${MOZILLA} (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`,
      'Chrome',
      'ChromeOS',
      'computer',
    ],
    [
      `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
      'Safari',
      'macOS',
      'computer',
    ],
    [
      `${MOZILLA} (Macintosh; Intel Mac OS X 14.5; rv:130.0) Gecko/20100101 Firefox/130.0`,
      'Firefox',
      'macOS',
      'computer',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1`,
      'Chrome',
      'iPhone',
      'phone',
    ],
    [
      `${MOZILLA} (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1`,
      'Safari',
      'iPad',
      'tablet',
    ],
    [
      `${MOZILLA} (Linux; Android 14; SM-S911B) ${WEBKIT} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet',
      'Android',
      'phone',
    ],
    [
      `${MOZILLA} (Linux; Android 14; SM-X200) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`,
      'Chrome',
      'Android',
      'tablet',
    ],
  ])('reads %s', (agent, browser, system, kind) => {
    expect(deviceOf(agent)).toEqual({ browser, system, kind });
  });

  it.each(['', 'curl/8.5.0', 'torv token', 'node'])('takes %j for a program', (agent) => {
    expect(deviceOf(agent)).toEqual({ kind: 'program' });
  });
});
