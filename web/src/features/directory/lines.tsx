import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular, OrganizationRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NavLink } from 'react-router';
import type { Person, UnitLine } from '../../core';
import { dayOf, isAway } from '../../ui/absence';
import { NARROW } from '../../ui/media';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';
import { about } from './model';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '56px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current=page]': {
      backgroundColor: tokens.colorBrandBackground2,
      outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
      outlineOffset: '-2px',
      '@media (forced-colors: active)': {
        outline: '2px solid Highlight',
        ':focus-visible': { outline: '4px double CanvasText' },
      },
    },
  },
  text: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // The name of a unit is long, and begins as others do.
  whole: { [NARROW]: { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '20px',
  },
  chevron: { color: tokens.colorNeutralForeground3 },
});

function Line({ to, face, title, below, after }: LineProps) {
  const styles = useStyles();
  return (
    <NavLink to={to} end className={styles.line} data-row tabIndex={-1}>
      {face}
      <span>
        <Text className={mergeClasses(styles.text, styles.whole)} title={title}>
          {title}
        </Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.text, styles.quiet)} title={below}>
            {below}
          </Text>
        )}
      </span>
      {after}
    </NavLink>
  );
}

interface LineProps {
  to: string;
  face: ReactNode;
  title: string;
  below?: string;
  after?: ReactNode;
}

/** Somebody, what they do and where, and until when they are away. */
export function PersonLine({ person, label }: { person: Person; label?: string }) {
  const { t, i18n } = useTranslation();
  const away =
    isAway(person) && person.absentUntil
      ? t('absence.now', { until: dayOf(person.absentUntil, i18n.language) })
      : undefined;
  return (
    <Line
      to={`/people/${person.id}`}
      face={<PersonAvatar id={person.id} size={40} presence />}
      title={person.name}
      below={[label, label ? person.title : about(person, t('members.guest')), away]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}

/** A unit with how many work in it and below it. */
export function UnitLink({
  unit,
  label,
}: {
  unit: Pick<UnitLine, 'id' | 'name'> & Partial<UnitLine>;
  label?: string;
}) {
  const styles = useStyles();
  const count = useCount();
  return (
    <Line
      to={`/units/${unit.id}`}
      face={
        <span className={styles.sign}>
          <OrganizationRegular />
        </span>
      }
      title={unit.name}
      below={label ?? (unit.people === undefined ? undefined : count(unit.people))}
      after={<ChevronRightRegular className={styles.chevron} />}
    />
  );
}

/** How many people, in words. */
export function useCount(): (people: number) => string {
  const { t, i18n } = useTranslation();
  return (people) => t('directory.count', { count: people, number: people.toLocaleString(i18n.language) });
}
