import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { EmojiAddRegular, EmojiRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteEmoji } from './emoji';

const EmojiPicker = lazy(() => import('./EmojiPicker'));

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalM },
  waiting: { width: '320px', maxWidth: 'calc(100vw - 48px)', height: '320px' },
  button: { minWidth: '28px', height: '28px', padding: 0 },
});

/** Offers emoji; {@code reaction} makes it the button of a message. */
export function EmojiButton({
  onChoose,
  onOpenChange,
  reaction = false,
}: {
  onChoose: (emoji: string) => void;
  onOpenChange?: (isOpen: boolean) => void;
  reaction?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const change = (open: boolean) => {
    setOpen(open);
    onOpenChange?.(open);
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => change(open)} trapFocus positioning="above">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={t(reaction ? 'messages.react' : 'messages.emoji')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            data-action={reaction ? 'react' : undefined}
            icon={reaction ? <EmojiAddRegular /> : <EmojiRegular />}
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('messages.emoji')}>
        <Suspense fallback={<div className={styles.waiting} />}>
          <EmojiPicker
            onChoose={(emoji) => {
              change(false);
              noteEmoji(emoji);
              onChoose(emoji);
            }}
          />
        </Suspense>
      </PopoverSurface>
    </Popover>
  );
}
