import { expect, it } from 'vitest';
import { messageAddress } from './messageAddress';

it('leads to a reply in its thread', () => {
  expect(messageAddress({ conversation: 'c', id: 'm' })).toBe('/c/c/m/m');
  expect(messageAddress({ conversation: 'c', id: 'm', replyTo: 'r' })).toBe('/c/c/t/r/m/m');
});
