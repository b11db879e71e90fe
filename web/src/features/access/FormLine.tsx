import { mergeClasses, Text } from '@fluentui/react-components';
import { ErrorCircleRegular, KeyboardShiftUppercaseRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useFormStyles } from './Page';

/** The line below a field: what went wrong, that Caps Lock is on, or a hint. It is always there. */
export function FormLine({
  id,
  problem,
  capsLock = false,
  hint,
}: {
  id: string;
  problem?: string;
  capsLock?: boolean;
  hint?: string;
}) {
  const styles = useFormStyles();
  const { t } = useTranslation();
  const text = problem ?? (capsLock ? t('signIn.capsLock') : hint);
  return (
    <div
      id={id}
      className={mergeClasses(styles.line, problem !== undefined && styles.problem)}
      aria-live="polite"
    >
      {problem !== undefined && (
        <span className={styles.icon}>
          <ErrorCircleRegular />
        </span>
      )}
      {problem === undefined && capsLock && (
        <span className={styles.icon}>
          <KeyboardShiftUppercaseRegular />
        </span>
      )}
      {text && <Text size={200}>{text}</Text>}
    </div>
  );
}
