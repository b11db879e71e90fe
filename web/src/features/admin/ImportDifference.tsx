import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { ImportChange, ImportCounts, ImportKind, ImportPlan, ImportSubject } from '../../core';
import { MEDIUM, NARROW } from '../../ui/media';
import { own } from '../../ui/theme';
import { ImportEntry } from './ImportEntry';
import { firstKind, gathered, KINDS } from './importModel';
import { useImportStyles } from './importStyles';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    // None stands alone: the fifth takes the whole line.
    [NARROW]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      '& > :last-child': { gridColumn: '1 / -1' },
    },
  },
  tile: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXXS,
    minHeight: '72px',
    padding: tokens.spacingHorizontalM,
    [MEDIUM]: { padding: tokens.spacingHorizontalS },
    [NARROW]: { padding: tokens.spacingHorizontalM },
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      color: tokens.colorNeutralForeground3,
      backgroundColor: tokens.colorNeutralBackground2,
      cursor: 'default',
    },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  leaving: { color: tokens.colorStatusDangerForeground1 },
  number: { fontVariantNumeric: 'tabular-nums' },
  unchanged: { color: tokens.colorNeutralForeground3 },
});

/** Counts as tiles; the one that is chosen shows who. */
export function ImportDifference({
  plan,
  subject,
  counts,
}: {
  plan: ImportPlan;
  subject: ImportSubject;
  counts: ImportCounts;
}) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState<ImportKind | undefined>(() => firstKind(counts));
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section className={shared.card}>
      <Subtitle2 as="h2">{t(subject === 'unit' ? 'import.units' : 'import.people')}</Subtitle2>
      <div className={styles.tiles}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            disabled={counts[one] === 0}
            aria-pressed={kind === one}
            className={mergeClasses(styles.tile, kind === one && styles.chosen)}
            onClick={() => setKind(one)}
          >
            <Text
              size={600}
              weight="semibold"
              className={mergeClasses(
                styles.number,
                one === 'leaving' && counts.leaving > 0 && styles.leaving,
              )}
            >
              {number.format(counts[one])}
            </Text>
            <Text size={200}>{t(`import.kinds.${subject}.${one}`)}</Text>
          </button>
        ))}
      </div>
      <Text size={200} className={styles.unchanged}>
        {t('import.unchanged', { count: counts.unchanged, number: number.format(counts.unchanged) })}
      </Text>
      {kind && <Changes key={kind} plan={plan} subject={subject} kind={kind} />}
    </section>
  );
}

/** The list of one kind, a page at a time. */
function Changes({ plan, subject, kind }: { plan: ImportPlan; subject: ImportSubject; kind: ImportKind }) {
  const shared = useImportStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [changes, setChanges] = useState<ImportChange[]>();
  const [next, setNext] = useState<number>();
  const [isLost, setLost] = useState(false);

  const load = (after?: number) =>
    core.imports.changes(plan.id, subject, kind, after).then(
      (page) => {
        setChanges((now) => (after ? [...(now ?? []), ...page.items] : page.items));
        setNext(page.next);
      },
      () => setLost(true),
    );
  useEffect(() => {
    void load();
    // A new list for each kind: the component is made anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (isLost) return <Text role="alert">{t('app.failed')}</Text>;
  return (
    <>
      <ul className={shared.list} aria-label={t(`import.kinds.${subject}.${kind}`)}>
        {gathered(changes ?? []).map((entry) => (
          <ImportEntry key={entry.key} entry={entry} kind={kind} />
        ))}
      </ul>
      {next !== undefined && (
        <div>
          <Button onClick={() => void load(next)}>{t('import.more')}</Button>
        </div>
      )}
    </>
  );
}
