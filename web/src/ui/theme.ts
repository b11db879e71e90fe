import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';

/** Copenhagen harbour: one ramp from which both themes are made. */
const harbour: BrandVariants = {
  10: '#010506',
  20: '#04191d',
  30: '#052a31',
  40: '#063842',
  50: '#074653',
  60: '#0a5563',
  70: '#0f6473',
  80: '#197383',
  90: '#2b8293',
  100: '#4092a2',
  110: '#57a1b0',
  120: '#6fb0be',
  130: '#88bfcc',
  140: '#a2ceda',
  150: '#bddde6',
  160: '#d9ecf2',
};

/** The colours of Torv's sign, the same in every theme. */
export const sign = { ground: '#0f5f6b', letter: '#ffffff', dot: '#f2b84b' };

const light = createLightTheme(harbour);
const dark = createDarkTheme(harbour);

/**
 * What Torv adds to Fluent's tokens. Rows with texts of several colours keep them when pointed at; in high contrast Fluent's own
 * hover is as bright as text.
 */
export const own = { colorRowHover: 'var(--colorRowHover)' };

export const themes: Record<'light' | 'dark' | 'contrast', Theme & typeof own> = {
  light: { ...light, colorRowHover: light.colorSubtleBackgroundHover },
  dark: {
    ...dark,
    colorBrandForeground1: harbour[120],
    colorBrandForegroundLink: harbour[130],
    colorBrandForegroundLinkHover: harbour[140],
    colorBrandForegroundLinkPressed: harbour[120],
    colorBrandForegroundLinkSelected: harbour[130],
    colorBrandForeground2: harbour[130],
    colorBrandBackground2: harbour[40],
    colorBrandBackground2Hover: harbour[50],
    colorBrandBackground2Pressed: harbour[30],
    colorStatusDangerForeground1: dark.colorStatusDangerForeground2,
    colorRowHover: dark.colorSubtleBackgroundHover,
  },
  contrast: { ...teamsHighContrastTheme, colorRowHover: '#333333' },
};
