import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { isTouched } from '../../ui/media';
import { Sheet } from '../../ui/Sheet';
import { useTranslation } from '../../ui/useTranslation';
import EmojiPicker from './EmojiPicker';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalM },
  sheet: { paddingTop: tokens.spacingVerticalS },
});

/** The emoji to choose from: beside the button that asked for them, or for a finger where the keyboard has been. */
export function EmojiPopover({
  target,
  isReaction,
  onChoose,
  onClose,
}: {
  target: HTMLElement | null;
  isReaction?: boolean;
  onChoose: (emoji: string) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (isTouched)
    return (
      <Sheet label={t('messages.emoji')} className={styles.sheet} onClose={onClose}>
        <EmojiPicker isReaction={isReaction} onChoose={onChoose} />
      </Sheet>
    );
  return (
    <Popover
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      trapFocus
      positioning={{ target, position: 'above', overflowBoundaryPadding: 8 }}
    >
      <PopoverSurface className={styles.surface} aria-label={t('messages.emoji')}>
        <EmojiPicker isReaction={isReaction} onChoose={onChoose} />
      </PopoverSurface>
    </Popover>
  );
}
