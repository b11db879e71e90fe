import { makeStyles, tokens } from '@fluentui/react-components';

/** A line above the box where something is said before sending. */
export const useBarStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '1112px',
    margin: `0 auto ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    boxSizing: 'border-box',
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  // Together on one line, also where they have no room beside the text.
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginLeft: 'auto' },
  problem: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
});
