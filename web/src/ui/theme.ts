import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';
import { canPoint } from './media';
import { harbour, rampOf } from './ramp';

export { adjustment } from './ramp';

/** The colours of Torv's sign, the same in every theme. */
export const sign = { ground: '#0f5f6b', letter: '#ffffff', dot: '#f2b84b' };

/**
 * What Torv adds to Fluent's tokens. Rows with texts of several colours keep them when pointed at; in high contrast Fluent's own
 * hover is as bright as text. What one wrote oneself stands on a tint of the brand, code within a message on a ground of its own, and a logo on white. What
 * mentions one has a quiet tint: Fluent's own is loud in the dark.
 */
export const own = {
  colorRowHover: 'var(--colorRowHover)',
  colorOwnBubble: 'var(--colorOwnBubble)',
  colorInset: 'var(--colorInset)',
  colorOtherBubble: 'var(--colorOtherBubble)',
  colorLogoGround: 'var(--colorLogoGround)',
  colorForMe: 'var(--colorForMe)',
};

export type ThemeName = 'light' | 'dark' | 'contrast';
export type Themes = Record<ThemeName, Theme & typeof own>;

const made = new Map<string, Themes>();

/** The three themes in an organisation's colour, or in Torv's own. High contrast has no colour but that of its meaning. */
export function themesOf(colour = ''): Themes {
  const themes = made.get(colour) ?? new LazyThemes(colour);
  made.set(colour, themes);
  return themes;
}

/** Making one takes long enough to be worth avoiding. */
class LazyThemes implements Themes {
  readonly #colour: string;
  #light?: Themes['light'];
  #dark?: Themes['dark'];
  #contrast?: Themes['contrast'];

  constructor(colour: string) {
    this.#colour = colour;
  }

  get light() {
    return (this.#light ??= pointed(lightOf(this.#colour ? rampOf(this.#colour, 'light') : harbour)));
  }

  get dark() {
    return (this.#dark ??= pointed(darkOf(this.#colour ? rampOf(this.#colour, 'dark') : harbour)));
  }

  get contrast() {
    return (this.#contrast ??= pointed({ ...contrast, fontFamilyBase: this.light.fontFamilyBase }));
  }
}

/** Under a finger nothing looks as if it were pointed at: a button would keep that until another is pressed. */
function pointed(theme: Themes[ThemeName]): Themes[ThemeName] {
  return canPoint ? theme : unpointed(theme);
}

export function unpointed(theme: Themes[ThemeName]): Themes[ThemeName] {
  const tokens = new Map<string, unknown>(Object.entries(theme));
  for (const [name, value] of tokens) {
    const rest = name.replace(/Hover$/, '');
    if (rest !== name) tokens.set(name, tokens.get(rest) ?? tokens.get(rest.replace(/Brand$/, '')) ?? value);
  }
  return Object.fromEntries(tokens) as unknown as Themes[ThemeName];
}

const contrast: Themes['contrast'] = {
  ...teamsHighContrastTheme,
  // Fluent's are white: what is not there yet would be the brightest on the screen.
  colorNeutralStencil1: '#333333',
  colorNeutralStencil2: '#1a1a1a',
  colorRowHover: '#333333',
  colorOwnBubble: '#000000',
  colorInset: teamsHighContrastTheme.colorNeutralBackground3,
  colorOtherBubble: '#000000',
  colorLogoGround: '#ffffff',
  colorForMe: teamsHighContrastTheme.colorNeutralBackground1,
};

function lightOf(ramp: BrandVariants): Themes['light'] {
  const light = createLightTheme(ramp);
  return {
    ...light,
    colorRowHover: light.colorSubtleBackgroundHover,
    colorOwnBubble: ramp[160],
    colorInset: light.colorNeutralBackground3,
    colorOtherBubble: light.colorNeutralBackground3,
    colorLogoGround: '#ffffff',
    colorForMe: light.colorStatusWarningBackground1,
  };
}

function darkOf(ramp: BrandVariants): Themes['dark'] {
  const dark = createDarkTheme(ramp);
  return {
    ...dark,
    colorBrandForeground1: ramp[120],
    colorCompoundBrandForeground1: ramp[120],
    colorBrandForegroundLink: ramp[130],
    colorBrandForegroundLinkHover: ramp[140],
    colorBrandForegroundLinkPressed: ramp[120],
    colorBrandForegroundLinkSelected: ramp[130],
    colorBrandForeground2: ramp[130],
    colorBrandBackground2: ramp[40],
    colorBrandBackground2Hover: ramp[50],
    colorBrandBackground2Pressed: ramp[30],
    colorStatusDangerForeground1: dark.colorStatusDangerForeground2,
    colorRowHover: dark.colorSubtleBackgroundHover,
    colorOwnBubble: ramp[40],
    colorInset: dark.colorNeutralBackground3,
    colorOtherBubble: dark.colorNeutralBackground6,
    colorLogoGround: '#ffffff',
    colorForMe: '#33291f',
  };
}
