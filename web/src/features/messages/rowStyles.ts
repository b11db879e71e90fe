import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW, TOUCH } from '../../ui/media';

/** How wide the list of messages is, not the window: the tools of a message stand beside its text where there is room. */
export const ROOMY = '@container (min-width: 520px)';
export const WIDE = '@container (min-width: 920px)';

/** How a message's line is laid out, whether the server has confirmed it or not. */
export const useRowStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 40px ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    [ROOMY]: { paddingRight: '132px' },
    [WIDE]: { paddingRight: '228px' },
    [TOUCH]: { paddingRight: '40px' },
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& time': { visibility: 'hidden' },
    ':hover time': { visibility: 'visible' },
    ':focus-visible time': { visibility: 'visible' },
    [NARROW]: {
      padding: `${tokens.spacingVerticalXXS} 36px ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
      gridTemplateColumns: '36px minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalS,
    },
  },
  first: { marginTop: tokens.spacingVerticalM },
  face: { display: 'grid', alignSelf: 'start', justifySelf: 'center' },
  body: { maxWidth: '860px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, minHeight: '20px' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  sideTime: {
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase300,
  },
  state: {
    position: 'absolute',
    right: tokens.spacingHorizontalM,
    bottom: tokens.spacingVerticalSNudge,
    display: 'grid',
    fontSize: '14px',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { right: tokens.spacingHorizontalS },
  },
});
