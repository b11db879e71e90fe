import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { EmojiAddRegular, EmojiRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { preferences } from '../../ui/preferences';
import { noteEmoji, toned } from './emoji';
import { EmojiPopover } from './later';

const useStyles = makeStyles({ button: { minWidth: '28px', height: '28px', padding: 0 } });

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
  const button = useRef<HTMLButtonElement>(null);
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const change = (isOpen: boolean) => {
    setBeside(isOpen ? button.current : null);
    onOpenChange?.(isOpen);
  };
  const close = () => {
    button.current?.focus();
    change(false);
  };
  return (
    <>
      <Tooltip content={t(reaction ? 'messages.react' : 'messages.emoji')} relationship="label">
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          className={styles.button}
          data-action={reaction ? 'react' : undefined}
          aria-haspopup="dialog"
          aria-expanded={beside !== null}
          icon={reaction ? <EmojiAddRegular /> : <EmojiRegular />}
          onClick={() => change(beside === null)}
        />
      </Tooltip>
      {beside && (
        <EmojiPopover
          target={beside}
          isReaction={reaction}
          onChoose={(emoji) => {
            close();
            noteEmoji(emoji);
            onChoose(toned(emoji, preferences.get().skinTone));
          }}
          onClose={close}
        />
      )}
    </>
  );
}
