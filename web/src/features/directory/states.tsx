import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import type { Problem } from '../../core';
import { useLater } from '../../ui/useLater';
import { Empty } from '../../ui/Empty';
import { NotFound } from '../../ui/NotFound';
import { usePageStyles } from './pageStyles';

const useStyles = makeStyles({
  failed: { height: '100%' },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  line: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0s' } },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 320px)',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'center',
  },
});

/** Lines that are on their way; nothing for the first moment. */
export function LoadingLines({ count = 6 }: { count?: number }) {
  const styles = useStyles();
  const isLong = useLater(true, 150);
  if (!isLong) return null;
  return (
    <Skeleton className={styles.lines} aria-hidden>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className={styles.line}>
          <SkeletonItem shape="circle" size={40} />
          <SkeletonItem size={24} />
        </div>
      ))}
    </Skeleton>
  );
}

/** A page that is on its way. */
export function LoadingPage() {
  const styles = useStyles();
  const page = usePageStyles();
  const isLong = useLater(true, 150);
  if (!isLong) return null;
  return (
    <div className={page.root} aria-hidden>
      <Skeleton className={mergeClasses(page.column, styles.head)}>
        <SkeletonItem shape="circle" size={96} />
        <SkeletonItem size={32} />
      </Skeleton>
    </div>
  );
}

/** What went wrong, and a way to try again where that helps. */
export function Failed({ problem, again }: { problem: Problem; again: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (problem.status === 404) return <NotFound />;
  return (
    <div role="alert" className={styles.failed}>
      <Empty
        icon={<CloudOffRegular />}
        title={t('directory.failed')}
        lead={problem.detail || t('connection.unreachable')}
      >
        <Button onClick={again}>{t('messages.retry')}</Button>
      </Empty>
    </div>
  );
}
