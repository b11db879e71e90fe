import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { ImportPlan } from '../../core';
import { NARROW } from '../../ui/media';
import { ImportDrop } from './ImportDrop';
import { useImportStyles } from './importStyles';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& tr': {
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: tokens.spacingHorizontalM,
        padding: `${tokens.spacingVerticalS} 0`,
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      '& td': { padding: 0, borderBottom: 'none' },
      '& td:last-child': { gridColumn: '1 / -1' },
    },
  },
  place: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  text: { overflowWrap: 'anywhere' },
});

/** Where the files are wrong, by line and column; mended ones can be handed in at once. */
export function ImportMistakes({ plan, onFiles }: { plan: ImportPlan; onFiles: (files: File[]) => void }) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  const more = plan.mistakes - plan.firstMistakes.length;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('import.mistakes', { count: plan.mistakes })}</MessageBarTitle>
          {t('import.mistakesLead')}
        </MessageBarBody>
      </MessageBar>
      <section className={shared.card}>
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('import.mistakes', { count: plan.mistakes })}>
            <thead>
              <tr>
                <th scope="col">{t('import.file')}</th>
                <th scope="col">{t('import.line')}</th>
                <th scope="col">{t('import.column')}</th>
                <th scope="col">{t('import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.firstMistakes.map((one, i) => (
                <tr key={i}>
                  <td className={styles.place}>{t(`import.${one.file}`)}</td>
                  <td className={styles.place}>{one.line}</td>
                  <td className={styles.text}>{one.column}</td>
                  <td className={styles.text}>{one.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {more > 0 && <Text className={shared.quiet}>{t('import.moreMistakes', { count: more })}</Text>}
      </section>
      <ImportDrop isSmall onFiles={onFiles} />
    </>
  );
}
