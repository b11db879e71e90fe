import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Person } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '64px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    boxSizing: 'border-box',
  },
  link: {
    ':hover': {
      backgroundColor: own.colorRowHover,
      borderTopColor: tokens.colorNeutralStroke1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  here: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  hereQuiet: { color: tokens.colorNeutralForeground2 },
});

/** Somebody in the organisation chart. @param isHere whether the chart is theirs */
export function PersonCard({ person, isHere = false }: { person: Person; isHere?: boolean }) {
  const styles = useStyles();
  const inside = (
    <>
      <PersonAvatar id={person.id} size={40} presence />
      <span>
        <Text weight="semibold" className={styles.line} title={person.name}>
          {person.name}
        </Text>
        {person.title && (
          <Text
            size={200}
            className={mergeClasses(styles.line, isHere ? styles.hereQuiet : styles.quiet)}
            title={person.title}
          >
            {person.title}
          </Text>
        )}
      </span>
    </>
  );
  return isHere ? (
    <div className={mergeClasses(styles.root, styles.here)} aria-current="true">
      {inside}
    </div>
  ) : (
    <Link to={`/people/${person.id}`} className={mergeClasses(styles.root, styles.link)}>
      {inside}
    </Link>
  );
}
