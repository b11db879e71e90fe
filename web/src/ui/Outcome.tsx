import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
    // Heard when it comes, though it takes no room while there is nothing to say.
    ':empty': { position: 'absolute' },
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
