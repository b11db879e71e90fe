import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import type { ImportChange, ImportKind } from '../../core';
import { NARROW } from '../../ui/media';
import type { Entry } from './importModel';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  who: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  changes: { display: 'grid', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
  },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  arrow: { alignSelf: 'center', display: 'grid', color: tokens.colorNeutralForeground3 },
});

type Field = 'name' | 'email' | 'title' | 'unit' | 'manager' | 'phone' | 'mobile' | 'parent' | 'imported';

/** One person or unit with what happens to them: each field old → new. */
export function ImportEntry({ entry, kind }: { entry: Entry; kind: ImportKind }) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <span className={styles.who}>
        <Text weight="semibold">{entry.name}</Text>
        <Text size={200} className={styles.quiet}>
          {entry.key}
        </Text>
      </span>
      <span className={styles.changes}>
        {entry.changes.map((change) => (
          <Change key={change.field ?? kind} change={change} />
        ))}
      </span>
    </li>
  );
}

function Change({ change }: { change: ImportChange }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!change.field) return <Text className={styles.quiet}>{change.new ?? change.old}</Text>;
  if (change.field === 'imported') return <Text className={styles.quiet}>{t('import.adopted')}</Text>;
  return (
    <span className={styles.change}>
      <Text size={200} className={styles.quiet}>
        {t(`import.fields.${change.field as Exclude<Field, 'imported'>}`)}:
      </Text>
      <Text as="span" className={styles.old}>
        {change.old ?? t('import.none')}
      </Text>
      <span className={styles.arrow}>
        <ArrowRightRegular aria-label={t('import.becomes')} />
      </span>
      <Text>{change.new ?? t('import.none')}</Text>
    </span>
  );
}
