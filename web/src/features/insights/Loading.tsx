import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { NARROW } from '../../ui/media';
import { useFrame } from '../../ui/Section';
import { useLater } from '../../ui/useLater';
import { CURVE_HEIGHT } from './Curve';

const useStyles = makeStyles({
  early: { visibility: 'hidden' },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    // Nobody scrolls to what is not known yet.
    maxHeight: 'calc(100dvh - 200px)',
    overflow: 'hidden',
  },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  short: { width: '40%' },
  line: { width: '60%' },
  curve: { height: `${CURVE_HEIGHT}px` },
  fill: { height: '100%' },
  rows: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} 0` },
});

/** Keeps the place of what is on its way, so that nothing jumps; for the first moment there is nothing to be seen in it. */
function Place({ className, children }: { className?: string; children: ReactNode }) {
  const styles = useStyles();
  const isLong = useLater(true, 150);
  return (
    <Skeleton className={mergeClasses(className, !isLong && styles.early)} aria-hidden>
      {children}
    </Skeleton>
  );
}

/** A curve that is on its way. */
export function LoadingCurve() {
  const styles = useStyles();
  return (
    <Place className={styles.curve}>
      <SkeletonItem className={styles.fill} />
    </Place>
  );
}

/** Rows of a table that are on their way. */
export function LoadingRows() {
  const styles = useStyles();
  return (
    <Place className={styles.rows}>
      {Array.from({ length: 8 }, (_, i) => (
        <SkeletonItem key={i} size={20} />
      ))}
    </Place>
  );
}

function SectionShape() {
  const styles = useStyles();
  const frame = useFrame();
  return (
    <div className={frame.section}>
      <SkeletonItem size={20} className={styles.short} />
      <SkeletonItem size={20} className={styles.line} />
      <SkeletonItem size={48} className={styles.line} />
      <SkeletonItem size={40} className={styles.short} />
      <div className={styles.curve}>
        <SkeletonItem className={styles.fill} />
      </div>
    </div>
  );
}

/** Figures under a heading of which nothing is known yet. */
export function LoadingSection() {
  return (
    <Place>
      <SectionShape />
    </Place>
  );
}

/** The organisation's figures of which nothing is known yet: the day so far, and curves. */
export function LoadingOrganisation() {
  const styles = useStyles();
  return (
    <Place className={styles.root}>
      <div className={styles.tiles}>
        {[0, 1, 2].map((i) => (
          <div key={i} className={styles.tile}>
            <SkeletonItem size={20} className={styles.short} />
            <SkeletonItem size={40} className={styles.line} />
            <SkeletonItem size={20} className={styles.line} />
          </div>
        ))}
      </div>
      <SectionShape />
      <SectionShape />
    </Place>
  );
}
