// @vitest-environment node
import { expect, test } from 'vitest';
import { begunAt } from './mentions';

test('an @ at the beginning of a word is completed, numbers too', () => {
  expect(begunAt('hej @an')).toEqual({ sign: '@', start: 4, query: 'an' });
  expect(begunAt('@Hold 3')).toEqual({ sign: '@', start: 0, query: 'Hold 3' });
  expect(begunAt('ane@kk.dk')).toBeUndefined();
});

test('a # and a letter begin a channel, a : and two letters a sign', () => {
  expect(begunAt('se #va')).toEqual({ sign: '#', start: 3, query: 'va' });
  expect(begunAt('#')).toBeUndefined();
  expect(begunAt(':smi')).toEqual({ sign: ':', start: 0, query: 'smi' });
  expect(begunAt('kl. 12:30')).toBeUndefined();
  expect(begunAt('se:')).toBeUndefined();
});
