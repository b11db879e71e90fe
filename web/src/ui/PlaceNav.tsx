import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular, type FluentIcon } from '@fluentui/react-icons';
import { NavLink } from 'react-router';
import { LOW, useIsNarrow } from './media';
import { usePaneStyles } from './paneStyles';
import { own } from './theme';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
    [LOW]: { display: 'block', overflowY: 'auto' },
  },
  list: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: 'none',
    overflowY: 'auto',
  },
  link: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '56px',
    [LOW]: { minHeight: '44px', paddingTop: 0, paddingBottom: 0 },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: own.colorRowHover,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  icon: { display: 'grid', fontSize: '24px', color: tokens.colorNeutralForeground2 },
  iconHere: { color: tokens.colorBrandForeground1 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  chevron: { display: 'grid', color: tokens.colorNeutralForeground3 },
});

export interface NavPage {
  to: string;
  icon: FluentIcon;
  title: string;
  about: string;
}

/** The pages of a place, where the list of conversations is otherwise. */
export function PlaceNav({ title, label, pages }: { title: string; label: string; pages: NavPage[] }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const isNarrow = useIsNarrow();
  return (
    <div className={styles.root} data-region="list">
      <div className={pane.head}>
        <Text as="h2" size={500} weight="semibold">
          {title}
        </Text>
      </div>
      <nav aria-label={label}>
        <ul className={styles.list}>
          {pages.map(({ to, icon: Icon, title: name, about }) => (
            <li key={to}>
              <NavLink
                to={to}
                className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}
              >
                {({ isActive }) => (
                  <>
                    <span className={mergeClasses(styles.icon, isActive && styles.iconHere)}>
                      <Icon />
                    </span>
                    <span>
                      <Text weight={isActive ? 'semibold' : 'regular'}>{name}</Text>
                      <Text size={200} className={styles.quiet}>
                        {about}
                      </Text>
                    </span>
                    {isNarrow && (
                      <span className={styles.chevron}>
                        <ChevronRightRegular />
                      </span>
                    )}
                  </>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
