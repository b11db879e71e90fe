import { describe, expect, it } from 'vitest';
import { read } from './address';

describe('an address of the gallery', () => {
  it('names a state and how it is to look', () => {
    expect(
      read({ pathname: '/_gallery/messages/table', search: '?theme=dark&lang=en&density=compact' }),
    ).toEqual({
      group: 'messages',
      state: 'table',
      theme: 'dark',
      language: 'en',
      density: 'compact',
    });
  });

  it('is Danish and light when it says nothing else', () => {
    expect(read({ pathname: '/_gallery/', search: '?theme=pink&lang=de' })).toEqual({
      theme: 'light',
      language: 'da',
    });
  });
});
