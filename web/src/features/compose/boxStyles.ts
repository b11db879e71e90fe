import { makeStyles, tokens } from '@fluentui/react-components';
import { LOW, NARROW } from '../../ui/media';

/** How tall what one writes may grow before it scrolls. */
export const TALLEST = 280;

export const text = {
  minHeight: '44px',
  maxHeight: `${TALLEST}px`,
  overflowY: 'auto',
  padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  outlineStyle: 'none',
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  [NARROW]: { fontSize: tokens.fontSizeBase400 },
  [LOW]: {
    minHeight: '36px',
    maxHeight: '84px',
    paddingTop: tokens.spacingVerticalS,
    paddingRight: tokens.spacingHorizontalXS,
  },
} as const;

/** The box one writes in, as a plain one. The editor that takes its place has the same height. */
export const useBoxStyles = makeStyles({
  plain: {
    ...text,
    display: 'block',
    width: '100%',
    fieldSizing: 'content',
    border: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  root: { position: 'relative' },
  hint: {
    position: 'absolute',
    top: tokens.spacingVerticalM,
    left: tokens.spacingHorizontalL,
    right: tokens.spacingHorizontalL,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [NARROW]: { fontSize: tokens.fontSizeBase400 },
    [LOW]: { top: tokens.spacingVerticalS, right: 0 },
  },
});
