import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from '../../ui/media';

/** What the parts of the page have in common. */
export const useImportStyles = makeStyles({
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  break: { overflowWrap: 'anywhere' },
});
