import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  root: { position: 'relative', listStyleType: 'none' },
  box: {
    position: 'absolute',
    insetInlineStart: '-24px',
    top: '1px',
    display: 'grid',
    fontSize: '18px',
    color: tokens.colorNeutralForeground3,
  },
  done: { color: tokens.colorBrandForeground1 },
});

/** A line of a task list: a box that shows whether it is done, and says so to a screen reader. */
export function Task({ isDone, children }: { isDone: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <li className={styles.root}>
      <span
        className={mergeClasses(styles.box, isDone && styles.done)}
        role="img"
        aria-label={t(isDone ? 'messages.done' : 'messages.notDone')}
      >
        {isDone ? <CheckboxCheckedFilled /> : <CheckboxUncheckedRegular />}
      </span>
      {children}
    </li>
  );
}
