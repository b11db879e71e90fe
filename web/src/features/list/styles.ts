import { makeStyles, tokens } from '@fluentui/react-components';

export const useListStyles = makeStyles({
  scroller: {
    overflowY: 'auto',
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
    scrollbarWidth: 'thin',
    scrollbarColor: `${tokens.colorNeutralStroke1} transparent`,
  },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
});
