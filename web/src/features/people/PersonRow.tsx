import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Person } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { PersonButton } from '../../ui/PersonButton';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '52px',
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One member: who, what they do and where, and whether they are a guest. */
export function PersonRow({ person, action }: { person: Person; action?: ReactNode }) {
  const styles = useStyles();
  const below = [person.title, person.unit].filter(Boolean).join(' · ');
  return (
    <li className={styles.root} data-line>
      <PersonButton id={person.id} isRow />
      <span>
        <Text className={styles.line}>{person.name}</Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
            {below}
          </Text>
        )}
      </span>
      {person.guest ? <GuestMark size="medium" isApart /> : <span />}
      {action}
    </li>
  );
}
