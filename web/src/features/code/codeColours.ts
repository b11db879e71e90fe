import { tokens } from '@fluentui/react-components';
import type { Kind } from './pieces';

const COLOURS: Record<Exclude<Kind, 'added' | 'removed'>, object> = {
  comment: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  keyword: { color: tokens.colorPalettePurpleForeground2, fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorPaletteForestForeground2 },
  number: { color: tokens.colorPalettePumpkinForeground2 },
  name: { color: tokens.colorPaletteBlueForeground2 },
  type: { color: tokens.colorPaletteTealForeground2 },
};

/**
 * How pieces of code look, in messages and while they are written. In high contrast they have one colour, and in forced colours the
 * page's: what is told by a colour alone is told by nothing that matters, and keywords, comments and changes are told by their
 * letters as well.
 */
export const codeColours = {
  ...Object.fromEntries(Object.entries(COLOURS).map(([kind, style]) => [`& [data-code=${kind}]`, style])),
  '& [data-code=added]': { color: tokens.colorPaletteGreenForeground2, textDecorationLine: 'underline' },
  '& [data-code=removed]': { color: tokens.colorPaletteRedForeground2, textDecorationLine: 'line-through' },
  '@media (forced-colors: active)': { '& [data-code]': { color: 'CanvasText' } },
};
