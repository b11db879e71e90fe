import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { Link } from 'react-router';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'none',
  },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: tokens.spacingHorizontalMNudge,
      right: tokens.spacingHorizontalMNudge,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** Parts of a place that have addresses of their own: links, so that each opens in a tab or window of the browser as well. */
export function LinkTabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: { to: string; text: string; isShown: boolean }[];
  className?: string;
}) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  return (
    <nav aria-label={label} className={mergeClasses(styles.root, className)} {...arrows}>
      {tabs.map(({ to, text, isShown }) => (
        <Link
          key={to}
          to={to}
          className={mergeClasses(styles.tab, isShown && styles.shown)}
          aria-current={isShown ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
