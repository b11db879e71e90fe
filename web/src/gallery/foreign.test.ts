import { describe, expect, it } from 'vitest';
import { foreign } from './foreign';

const da = { app: { save: 'Gem', close: 'Luk', menu: 'Menu', from: 'Ny besked fra {{name}}' } };
const en = { app: { save: 'Save', close: 'Close', menu: 'Menu', from: 'New message from {{name}}' } };

describe('foreign texts', () => {
  it('are those of the other language', () => {
    expect(foreign(['Gem', 'Save'], da, en)).toEqual(['Save']);
    expect(foreign(['Gem', 'Save'], en, da)).toEqual(['Gem']);
  });

  it('are found with something filled in', () => {
    expect(foreign(['New message from Ane', 'Ny besked fra Ane'], da, en)).toEqual(['New message from Ane']);
  });

  it('are not those that are the same in both', () => {
    expect(foreign(['Menu', 'Ane Møller'], da, en)).toEqual([]);
  });

  it('are also keys without a text', () => {
    expect(foreign(['app.nothing', 'example.org'], da, en)).toEqual(['app.nothing']);
  });
});
