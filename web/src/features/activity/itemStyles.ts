import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from '../../ui/media';
import { own } from '../../ui/theme';

/** The lines of the lists of activity and of threads. */
export const useItemStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}` },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': {
      outline: '2px solid Highlight',
      ':focus-visible': { outline: '4px double CanvasText' },
    },
  },
  words: { display: 'grid', rowGap: '2px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
