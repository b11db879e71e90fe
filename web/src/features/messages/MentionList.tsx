import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    bottom: '100%',
    left: tokens.spacingHorizontalL,
    width: '320px',
    maxWidth: 'calc(100% - 32px)',
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    zIndex: 5,
  },
  person: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  guest: { marginLeft: tokens.spacingHorizontalXS },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Whom an @ may mean. The box keeps the focus; the list only shows. */
export function MentionList({
  id,
  label,
  people,
  active,
  onChoose,
}: {
  id: string;
  label: string;
  people: Person[];
  active: number;
  onChoose: (person: Person) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.list} role="listbox" id={id} aria-label={label}>
      {people.map((person, i) => (
        <li
          key={person.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          className={mergeClasses(styles.person, i === active && styles.active)}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <PersonAvatar id={person.id} size={28} presence />
          <span>
            <Text className={styles.line}>
              {person.name}
              {person.guest && (
                <Badge appearance="tint" color="warning" size="small" className={styles.guest}>
                  {t('members.guest')}
                </Badge>
              )}
            </Text>
            <Text size={100} className={styles.line}>
              {[person.title, person.unit].filter(Boolean).join(' · ')}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
}
