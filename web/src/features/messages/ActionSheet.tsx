import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useReadable } from '../../app/core';
import { preferences } from '../../ui/preferences';
import { quickEmoji } from './emoji';
import { type MessageActions, useActions } from './useActions';

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    inset: 'auto 0 0 0',
    margin: '0 auto',
    maxWidth: '480px',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} calc(${tokens.spacingVerticalL} + env(safe-area-inset-bottom))`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  content: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  emoji: { display: 'flex', justifyContent: 'space-between', paddingBottom: tokens.spacingVerticalS },
  one: { minWidth: '44px', height: '44px', padding: 0, fontSize: tokens.fontSizeBase600 },
  action: { justifyContent: 'flex-start', minHeight: '44px', fontWeight: tokens.fontWeightRegular },
});

/** What one can do with a message, for a thumb. */
export function ActionSheet({ onClose, ...props }: MessageActions & { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { recentEmoji } = useReadable(preferences);
  const { actions, react } = useActions(props);
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={t('messages.actions')}>
        <DialogBody>
          <DialogContent className={styles.content}>
            <div className={styles.emoji}>
              {quickEmoji(recentEmoji, 6).map((emoji) => (
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
              <Button key={key} appearance="subtle" className={styles.action} icon={icon} onClick={then(run)}>
                {label}
              </Button>
            ))}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
