import { describe, expect, it } from 'vitest';
import { initials } from './initials';

describe('initials', () => {
  it('takes the first and the last name', () => {
    expect(initials('Maria Holm')).toBe('MH');
    expect(initials('Victor Knudsen Juhl')).toBe('VJ');
    expect(initials('søren ågård')).toBe('SÅ');
  });

  it('does with what there is', () => {
    expect(initials('Ane')).toBe('A');
    expect(initials('')).toBe('');
    expect(initials('Anne (vikar)')).toBe('A');
  });
});
