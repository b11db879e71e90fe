import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { Problem } from '../../core';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What stands where something could not be asked for. */
export function NotAnswered({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root} role="alert">
      <Text>{problem.detail || t('settings.notAsked')}</Text>
      <Button onClick={onAgain}>{t('messages.retry')}</Button>
    </div>
  );
}
