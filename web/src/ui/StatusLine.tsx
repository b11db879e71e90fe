import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from './useTranslation';
import type { Status } from '../core';
import { untilText } from './moment';
import { spoken } from './status';

const useStyles = makeStyles({
  root: { display: 'block', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What somebody says of themselves, until when; nothing once that is over. */
export function StatusLine({ status, className }: { status: Status; className?: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const words = spoken(status);
  if (!words) return null;
  return (
    <Text className={mergeClasses(styles.root, className)}>
      {words}
      {status.until && (
        <Text size={200} className={styles.quiet}>
          {' · '}
          {t('ownStatus.until', { moment: untilText(status.until, i18n.language, t) })}
        </Text>
      )}
    </Text>
  );
}
