import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useLater } from '../../ui/useLater';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
  },
});

/** What stands in the place of a list that is slow to come. */
export function LoadingItems() {
  const styles = useStyles();
  if (!useLater(true, 150)) return <span />;
  return (
    <Skeleton className={styles.root} aria-hidden>
      {Array.from({ length: 8 }, (_, i) => [
        <SkeletonItem key={`a${i}`} shape="circle" size={32} />,
        <SkeletonItem key={`b${i}`} size={40} />,
      ])}
    </Skeleton>
  );
}
