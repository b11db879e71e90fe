import { describe, expect, it } from 'vitest';
import { adjustment, contrast, harbour, rampOf } from './ramp';
import { themesOf, unpointed } from './theme';

const READABLE = 4.5;

/** What stands on what, by the names of the tokens. */
const PAIRS = [
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundSelected'],
  ['colorBrandForeground1', 'colorNeutralBackground1'],
  ['colorBrandForeground1', 'colorNeutralBackground2'],
  ['colorBrandForeground1', 'colorNeutralBackground3'],
  ['colorBrandForeground1', 'colorNeutralBackground4'],
  ['colorBrandForeground2', 'colorBrandBackground2'],
  ['colorBrandForeground2', 'colorOwnBubble'],
  ['colorBrandForegroundLink', 'colorNeutralBackground1'],
  ['colorBrandForegroundLink', 'colorNeutralBackground2'],
  ['colorBrandForegroundLink', 'colorOtherBubble'],
  ['colorBrandForegroundLink', 'colorOwnBubble'],
  ['colorBrandForegroundLinkHover', 'colorNeutralBackground1'],
  ['colorCompoundBrandForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground1', 'colorBrandBackground2'],
  ['colorNeutralForeground1', 'colorBrandBackground2Hover'],
  ['colorNeutralForeground1', 'colorOwnBubble'],
  ['colorNeutralForeground2', 'colorOwnBubble'],
  ['colorNeutralForeground2', 'colorBrandBackground2'],
] as const;

describe('themesOf', () => {
  it.each(['light', 'dark'] as const)(
    'keeps every text readable in the %s theme, whatever the colour',
    { timeout: 60_000 },
    (name) => {
      const unreadable = [undefined, ...everyColour()].flatMap((colour) => {
        const theme = themesOf(colour)[name];
        return PAIRS.filter(([text, ground]) => contrast(theme[text], theme[ground]) < READABLE).map(
          ([text, ground]) =>
            `${colour}: ${text} on ${ground} ${contrast(theme[text], theme[ground]).toFixed(2)}`,
        );
      });
      expect(unreadable).toEqual([]);
    },
  );

  it('leaves a colour as it is when it is dark enough', () => {
    for (const colour of ['#003366', '#a4123f', '#5b2d90', '#0f6473']) {
      expect(themesOf(colour).light.colorBrandBackground).toBe(colour);
      expect(adjustment(colour)).toBeUndefined();
    }
  });

  it('darkens what is light and lightens what is black, and says so', () => {
    for (const colour of ['#ffff00', '#ffffff', '#39ff14', '#ff69b4']) {
      expect(adjustment(colour)).toBe('darker');
      expect(themesOf(colour).light.colorBrandBackground).not.toBe(colour);
    }
    expect(adjustment('#000000')).toBe('lighter');
  });

  it('lets a button show that it is pointed at', { timeout: 60_000 }, () => {
    for (const colour of everyColour()) {
      const { colorBrandBackground, colorBrandBackgroundHover } = themesOf(colour).light;
      expect(colorBrandBackgroundHover).not.toBe(colorBrandBackground);
    }
  });

  it('has nothing look pointed at where only fingers press', () => {
    for (const name of ['light', 'dark', 'contrast'] as const) {
      const theme = unpointed(themesOf()[name]);
      expect(theme.colorSubtleBackgroundHover).toBe(theme.colorSubtleBackground);
      expect(theme.colorBrandBackgroundHover).toBe(theme.colorBrandBackground);
      expect(theme.colorNeutralForeground2BrandHover).toBe(theme.colorNeutralForeground2);
      expect(theme.colorSubtleBackgroundPressed).not.toBe(theme.colorSubtleBackground);
    }
  });

  it('is Torv’s own without a colour, and high contrast never has one', () => {
    expect(themesOf().light.colorBrandBackground).toBe(harbour[80]);
    expect(themesOf('#a4123f').contrast).toEqual(themesOf().contrast);
  });

  it('keeps the hue', () => {
    const red = rampOf('#a4123f', 'dark')[80];
    expect(Number.parseInt(red.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(red.slice(3, 5), 16) * 2);
  });
});

/** All corners and edges of what a screen shows, and a grid between them. */
function everyColour(): string[] {
  const values = [0, 51, 102, 153, 204, 255];
  const hex = (value: number) => value.toString(16).padStart(2, '0');
  return values.flatMap((r) => values.flatMap((g) => values.map((b) => `#${hex(r)}${hex(g)}${hex(b)}`)));
}
