import { expect, it } from 'vitest';
import { pushed } from './pushed';

it('shows that there is something, one notification for each conversation', () => {
  const { title, options } = pushed('{"tag":"torv-c1","path":"/c/c1/m/m1","text":"Ny besked"}');
  expect(title).toBe('Torv');
  expect(options).toMatchObject({ tag: 'torv-c1', body: 'Ny besked', data: { path: '/c/c1/m/m1' } });
});

it('shows something of whatever comes', () => {
  for (const odd of [undefined, '', 'hello', 'null', '[]', '{"tag":7}']) {
    expect(pushed(odd).options).toMatchObject({ body: 'Ny besked', data: { path: '/' } });
  }
});
