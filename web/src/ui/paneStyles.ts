import { makeStyles, tokens } from '@fluentui/react-components';
import { LOW } from './media';

/** The line with a pane's name and its tools, above the list. */
export const usePaneStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '56px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
    [LOW]: { height: '36px' },
  },
  /** In a low window the tools stand at the end of the line below; which place it is, the bar of places shows. */
  yields: {
    [LOW]: {
      position: 'absolute',
      top: 0,
      right: 0,
      zIndex: 1,
      '& > h2': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
    },
  },
  /** That line: as high as the head was, and without what the tools take. */
  below: {
    [LOW]: { alignContent: 'center', minHeight: '36px', paddingRight: '88px', paddingBottom: 0 },
    [`${LOW} and (hover: none)`]: { paddingTop: tokens.spacingVerticalXS },
  },
});
