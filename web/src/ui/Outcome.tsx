import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '20px',
    color: tokens.colorStatusSuccessForeground1,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
  icon: { display: 'grid', flexShrink: 0 },
});

/** What came of a choice, in words: that it is kept, or why it was undone. */
export function Outcome({ done, problem }: { done?: string; problem?: string }) {
  const styles = useStyles();
  return (
    <span role="status" className={mergeClasses(styles.root, problem && styles.problem)}>
      {(problem || done) && (
        <>
          <span className={styles.icon}>{problem ? <ErrorCircleRegular /> : <CheckmarkRegular />}</span>
          <Text size={200}>{problem || done}</Text>
        </>
      )}
    </span>
  );
}
