import { Button, makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from './useTranslation';
import { useUp } from '../app/useUp';
import { LOW, NARROW } from './media';
import { usePageTitle } from './pageTitle';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    [NARROW]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
    [LOW]: { paddingTop: tokens.spacingVerticalXS },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    [LOW]: { rowGap: tokens.spacingVerticalM },
    maxWidth: '760px',
    margin: '0 auto',
  },
  wide: { maxWidth: '1040px' },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    minHeight: '32px',
  },
  /** A long one breaks beside the way back, not below it. What stands after it is at the end, or begins a line of its own. */
  name: {
    flexGrow: 1,
    [NARROW]: { maxWidth: 'calc(100% - 56px)' },
  },
  end: { ':empty': { display: 'none' }, [NARROW]: { paddingBlock: tokens.spacingVerticalXS } },
  lead: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  back: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (min-width: 701px)': { display: 'none' },
  },
});

/** A page with a heading, what it is for, and on a phone the way back. */
export function PlacePage({
  title,
  lead,
  action,
  back,
  isWide = false,
  children,
}: {
  title: string;
  lead?: string;
  action?: ReactNode;
  /** Where the list of these pages is. */
  back: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  usePageTitle(title);
  const up = useUp();
  return (
    <div className={styles.root} data-region="messages">
      <div className={mergeClasses(styles.column, isWide && styles.wide)}>
        <header className={styles.head}>
          <div className={styles.title}>
            <Button
              className={styles.back}
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              aria-label={t('app.back')}
              onClick={() => up(back)}
            />
            <Title3 as="h1" className={styles.name}>
              {title}
            </Title3>
            <span className={styles.end}>{action}</span>
          </div>
          {lead && <Text className={styles.lead}>{lead}</Text>}
        </header>
        {children}
      </div>
    </div>
  );
}
