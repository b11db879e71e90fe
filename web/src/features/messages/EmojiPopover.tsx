import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import EmojiPicker from './EmojiPicker';

const useStyles = makeStyles({ surface: { padding: tokens.spacingHorizontalM } });

/** The emoji to choose from, beside the button that asked for them. */
export function EmojiPopover({
  target,
  onChoose,
  onClose,
}: {
  target: HTMLElement | null;
  onChoose: (emoji: string) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Popover
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      trapFocus
      positioning={{ target, position: 'above', overflowBoundaryPadding: 8 }}
    >
      <PopoverSurface className={styles.surface} aria-label={t('messages.emoji')}>
        <EmojiPicker onChoose={onChoose} />
      </PopoverSurface>
    </Popover>
  );
}
