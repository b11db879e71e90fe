import { Button, Text } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useBarStyles } from './barStyles';

/** Before a message that mentions very many is sent. */
export function ManyQuestion({
  count,
  onSend,
  onCancel,
}: {
  count: number;
  onSend: () => void;
  onCancel: () => void;
}) {
  const styles = useBarStyles();
  const { t, i18n } = useTranslation();
  const text = t('mentions.many', { number: count.toLocaleString(i18n.language) });
  return (
    <div
      className={styles.bar}
      role="alertdialog"
      aria-label={text}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <PeopleTeamRegular className={styles.icon} />
      <Text className={styles.text}>{text}</Text>
      <span className={styles.buttons}>
        <Button size="small" appearance="primary" autoFocus onClick={onSend}>
          {t('mentions.sendAnyway')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </span>
    </div>
  );
}
