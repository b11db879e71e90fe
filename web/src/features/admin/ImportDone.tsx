import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import type { ImportCounts, ImportResult } from '../../core';
import { KINDS } from './importModel';
import { useImportStyles } from './importStyles';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'grid', fontSize: '28px', color: tokens.colorStatusSuccessForeground1 },
});

/** That it has been done, in numbers, and what comes next. */
export function ImportDone({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <section className={shared.card} role="status">
      <span className={styles.title}>
        <span className={styles.icon}>
          <CheckmarkCircleFilled />
        </span>
        <Text as="h2" size={500} weight="semibold">
          {t('import.done')}
        </Text>
      </span>
      {result.people && <Numbers subject="person" counts={result.people} />}
      {result.units && <Numbers subject="unit" counts={result.units} />}
      {(result.people?.leaving ?? 0) > 0 && <Text className={shared.quiet}>{t('import.left')}</Text>}
      <div>
        <Button onClick={onAgain}>{t('import.another')}</Button>
      </div>
    </section>
  );
}

function Numbers({ subject, counts }: { subject: 'person' | 'unit'; counts: ImportCounts }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const said = KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${number.format(counts[kind])} ${t(`import.kinds.${subject}.${kind}`).toLowerCase()}`,
  );
  return (
    <Text>
      {t(subject === 'unit' ? 'import.units' : 'import.people')}:{' '}
      {said.join(', ') || t('import.nothingShort')}
    </Text>
  );
}
