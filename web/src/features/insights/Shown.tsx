import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ImageRegular, TableRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NARROW } from '../../ui/media';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  scroll: { overflowX: 'auto', maxHeight: '420px', overflowY: 'auto', '@media print': { maxHeight: 'none' } },
  cell: {
    textAlign: 'right',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { textAlign: 'left', minWidth: '84px', paddingLeft: 0, hyphens: 'auto' },
    ':last-child': { paddingRight: 0 },
    [NARROW]: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  },
});

/** What a drawing shows, in rows. */
export interface Rows {
  heads: string[];
  rows: ReactNode[][];
}

/** Figures under a heading: as a drawing, or with one press as a table. */
export function Shown({
  title,
  lead,
  table,
  file,
  onPicture,
  always,
  children,
}: {
  title: string;
  lead?: string;
  table: Rows;
  /** Where the same is a file. */
  file?: string;
  onPicture?: () => void;
  /** What stands there in both shapes. */
  always?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  return (
    <Section title={title} lead={lead}>
      {always}
      {isTable ? <Figures label={title} {...table} /> : children}
      <div className={`${styles.bar} no-print`}>
        <Button icon={<TableRegular />} aria-pressed={isTable} onClick={() => setTable((now) => !now)}>
          {t('insights.asTable')}
        </Button>
        {onPicture && !isTable && (
          <Button icon={<ImageRegular />} onClick={onPicture}>
            {t('insights.asPicture')}
          </Button>
        )}
        {file && (
          <Button as="a" href={file} download icon={<ArrowDownloadRegular />}>
            {t('insights.asFile')}
          </Button>
        )}
      </div>
    </Section>
  );
}

export function Figures({ label, heads, rows }: Rows & { label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" className={styles.cell}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={styles.cell}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
