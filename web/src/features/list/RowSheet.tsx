import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation } from '../../core';
import { useTitle } from '../../ui/names';
import { Sheet, SheetAction } from '../../ui/Sheet';
import { useRowActions } from './useRowActions';

const useStyles = makeStyles({
  tall: { maxHeight: '80dvh' },
  content: { rowGap: tokens.spacingVerticalXXS },
  title: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  heading: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** The row's menu for a thumb. */
export function RowSheet({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const title = useTitle(conversation);
  const { actions, levels, places } = useRowActions(conversation);
  const line = ({ key, label, icon, run }: (typeof actions)[number]) => (
    <SheetAction
      key={key}
      label={label}
      icon={icon}
      onClick={() => {
        onClose();
        run();
      }}
    />
  );
  return (
    <Sheet label={title} className={styles.tall} contentClassName={styles.content} onClose={onClose}>
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      {actions.map(line)}
      {levels.length > 0 && (
        <Text size={200} className={styles.heading}>
          {t('notifications.title')}
        </Text>
      )}
      {levels.map(line)}
      <Text size={200} className={styles.heading}>
        {t('rowMenu.moveTo')}
      </Text>
      {places.map(line)}
    </Sheet>
  );
}
