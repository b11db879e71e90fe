import type { BrandVariants } from '@fluentui/react-components';
import { formatHex, modeLrgb, modeOklch, modeRgb, useMode, wcagLuminance } from 'culori/fn';

/** Copenhagen harbour: Torv's own ramp, from which both of its themes are made. */
export const harbour: BrandVariants = {
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

/* eslint-disable react-hooks/rules-of-hooks -- culori's, which registers a colour space */
useMode(modeRgb);
useMode(modeLrgb);
const oklch = useMode(modeOklch);
/* eslint-enable react-hooks/rules-of-hooks */

const STEPS = Object.keys(harbour).map(Number) as (keyof BrandVariants)[];
/** The step that buttons, links and badges of a light theme are made of. */
const MAIN = 80;
/** White on it has 5.2:1, and it has 4.6:1 on the greyest of a light theme's grounds. */
const LIGHTEST_MAIN = 0.15;
/** Below it would not show that a button is pointed at or pressed. */
const DARKEST_MAIN = 0.02;

/**
 * The steps of any colour. Contrast depends on luminance alone, so each step has the luminance of Torv's own, whatever its hue; the
 * colour gives hue and chroma. In a light theme's ramp a colour that is dark enough stands as it is, and what is darker follows it.
 */
export function rampOf(colour: string, theme: 'light' | 'dark'): BrandVariants {
  const { l = 0, c = 0, h = 0 } = oklch(colour) ?? {};
  const main = theme === 'light' ? mainLuminance(colour) : wcagLuminance(harbour[MAIN]);
  const dimming = main / wcagLuminance(harbour[MAIN]);
  const ramp = STEPS.map((step) => {
    if (step === MAIN && theme === 'light' && !adjustment(colour)) return [step, colour];
    const luminance = wcagLuminance(harbour[step]) * (step <= MAIN ? dimming : 1);
    const isMixed = luminance > wcagLuminance(colour); // white takes away enough of the chroma
    return [step, ofLuminance(luminance, { l, c: isMixed ? c : c * chromaOf(step), h })];
  });
  return Object.fromEntries(ramp) as BrandVariants;
}

/** Whether a colour is used otherwise than it was given, so that text on it and in it can be read. */
export function adjustment(colour: string): 'darker' | 'lighter' | undefined {
  const luminance = wcagLuminance(colour);
  if (luminance > LIGHTEST_MAIN) return 'darker';
  return luminance < DARKEST_MAIN ? 'lighter' : undefined;
}

export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [wcagLuminance(a), wcagLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function mainLuminance(colour: string): number {
  return Math.min(LIGHTEST_MAIN, Math.max(DARKEST_MAIN, wcagLuminance(colour)));
}

/** How colourful a step of Torv's own ramp is, beside the main one. */
function chromaOf(step: keyof BrandVariants): number {
  return Math.min(1, (oklch(harbour[step])?.c ?? 0) / (oklch(harbour[MAIN])?.c ?? 1));
}

/** A colour, dimmed or mixed with white until it is as light as asked for; both keep its hue. */
function ofLuminance(wanted: number, { l, c, h }: { l: number; c: number; h: number }): string {
  const given = wcagLuminance({ mode: 'oklch', l, c, h });
  if (wanted <= given) {
    const dimmed = Math.cbrt(wanted / given); // lightness is the cube root of light
    return formatHex({ mode: 'oklch', l: l * dimmed, c: c * dimmed, h });
  }
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const white = (low + high) / 2;
    if (wcagLuminance(mixed(white, l, c, h)) > wanted) high = white;
    else low = white;
  }
  return mixed(low, l, c, h);
}

function mixed(white: number, l: number, c: number, h: number): string {
  return formatHex({ mode: 'oklch', l: l + (1 - l) * white, c: c * (1 - white), h });
}
