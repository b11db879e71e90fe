import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { EmojiAddRegular, EmojiRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const EMOJI = [
  '👍',
  '❤️',
  '😄',
  '🎉',
  '🙏',
  '😮',
  '😢',
  '😂',
  '👏',
  '🙌',
  '💪',
  '🔥',
  '😊',
  '😅',
  '😉',
  '😍',
  '🤔',
  '😎',
  '🥳',
  '😴',
  '🤒',
  '🤗',
  '😬',
  '🙈',
  '✅',
  '❌',
  '⭐',
  '💡',
  '⏰',
  '📌',
  '📎',
  '📅',
  '☕',
  '🎂',
  '🍀',
  '🌞',
  '🚲',
  '🚑',
  '🏥',
  '🏫',
  '🏠',
  '🌳',
  '🇩🇰',
  '👋',
  '👀',
  '🤝',
  '✍️',
  '💯',
];

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(8, 36px)', padding: tokens.spacingHorizontalS },
  emoji: { minWidth: '36px', maxWidth: '36px', height: '36px', padding: 0, fontSize: '20px' },
});

/** Offers emoji; {@code reaction} makes it the button of a message. */
export function EmojiButton({
  onChoose,
  reaction = false,
}: {
  onChoose: (emoji: string) => void;
  reaction?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={reaction ? <EmojiAddRegular /> : <EmojiRegular />}
          aria-label={t(reaction ? 'messages.react' : 'messages.emoji')}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.grid}>
        {EMOJI.map((emoji) => (
          <Button
            key={emoji}
            appearance="subtle"
            className={styles.emoji}
            onClick={() => {
              setOpen(false);
              onChoose(emoji);
            }}
          >
            {emoji}
          </Button>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
