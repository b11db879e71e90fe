import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { preferences } from '../../ui/preferences';
import { Sheet, SheetAction } from '../../ui/Sheet';
import { quickEmoji } from './emoji';
import { type MessageActions, useActions } from './useActions';

const useStyles = makeStyles({
  content: { rowGap: tokens.spacingVerticalXS },
  emoji: { display: 'flex', justifyContent: 'space-between', paddingBottom: tokens.spacingVerticalS },
  one: { minWidth: '44px', height: '44px', padding: 0, fontSize: tokens.fontSizeBase600 },
});

/** What one can do with a message, for a thumb. */
export function ActionSheet({ onClose, ...props }: MessageActions & { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { recentEmoji, skinTone } = useReadable(preferences);
  const { actions, react } = useActions(props);
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Sheet label={t('messages.actions')} contentClassName={styles.content} onClose={onClose}>
      <div className={styles.emoji}>
        {quickEmoji(recentEmoji, skinTone, 6).map((emoji) => (
          <Button
            key={emoji}
            appearance="subtle"
            className={styles.one}
            aria-label={`${t('messages.react')} ${emoji}`}
            onClick={then(() => react(emoji))}
          >
            {emoji}
          </Button>
        ))}
      </div>
      {actions.map(({ key, label, icon, run }) => (
        <SheetAction key={key} label={label} icon={icon} onClick={then(run)} />
      ))}
    </Sheet>
  );
}
