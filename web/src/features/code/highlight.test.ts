import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../ui/ramp';
import { themesOf } from '../../ui/theme';
import { colours, highlighted } from './highlight';
import { coloured } from './languages';

const JAVA = '// tæl\nfinal int n = 42;\nString s = "æ<b>";\n';

describe('coloured', () => {
  it('says what the pieces are, and together they are the text', () => {
    const pieces = coloured(JAVA, 'java') ?? [];
    expect(pieces.map(({ text }) => text).join('')).toBe(JAVA);
    expect(pieces).toContainEqual({ text: '// tæl', kind: 'comment' });
    expect(pieces).toContainEqual({ text: 'final', kind: 'keyword' });
    expect(pieces).toContainEqual({ text: '42', kind: 'number' });
    expect(pieces).toContainEqual({ text: '"æ<b>"', kind: 'text' });
  });

  it('knows languages by their short names in any case, and no other', () => {
    expect(coloured('let a = 1', 'JS')).toBeDefined();
    expect(coloured('a', 'klingonsk')).toBeUndefined();
    expect(coloured('a', 'constructor')).toBeUndefined();
  });

  it('shows what was added and removed', () => {
    expect(coloured('+ nyt\n- gammelt\n', 'diff')).toEqual([
      { text: '+ nyt', kind: 'added' },
      { text: '\n' },
      { text: '- gammelt', kind: 'removed' },
      { text: '\n' },
    ]);
  });

  it.each(['javascript', 'xml', 'markdown', 'sql', 'php', 'cpp', 'bash', 'yaml'])(
    'keeps every letter of a nasty text in %s, in a moment',
    (language) => {
      for (const sign of ['{', '<a b="', '/*', '${`', '"\\', '- ', '((((', 'a.b.c<', '<?php ', '\n#']) {
        const text = sign.repeat(16_000 / sign.length);
        const since = performance.now();
        expect(
          coloured(text, language)
            ?.map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        expect(performance.now() - since).toBeLessThan(2_000);
      }
    },
  );
});

describe('highlighted', () => {
  beforeAll(async () => {
    highlighted('let', 'js');
    await new Promise<void>((done) => {
      const forget = colours.subscribe(() => (forget(), done()));
      if (colours.get()) done();
    });
  });

  it('colours once the languages are here', () => {
    expect(highlighted('let', 'js')).toEqual([{ text: 'let', kind: 'keyword' }]);
  });

  it('leaves what has no language, an unknown one, or is very long', () => {
    const long = 'let a;'.repeat(5_000);
    expect(highlighted('let', undefined)).toEqual([{ text: 'let' }]);
    expect(highlighted('let', 'zz')).toEqual([{ text: 'let' }]);
    expect(highlighted(long, 'js')).toEqual([{ text: long }]);
  });
});

describe('the colours', () => {
  const TOKENS = ['Purple', 'Forest', 'Pumpkin', 'Blue', 'Teal', 'Green', 'Red'].map(
    (name) => `colorPalette${name}Foreground2`,
  );
  it.each(['light', 'dark', 'contrast'] as const)('are readable on the ground of code: %s', (name) => {
    const theme = themesOf()[name] as unknown as Record<string, string>;
    for (const token of [...TOKENS, 'colorNeutralForeground3'])
      expect(contrast(theme[token] ?? '', theme.colorInset ?? ''), token).toBeGreaterThanOrEqual(4.5);
  });
});
