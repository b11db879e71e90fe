import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { preferences } from '../../ui/preferences';
import { TOUCH } from '../../ui/media';
import { ROOMY, WIDE } from './rowStyles';
import { quickEmoji } from './emoji';
import { EmojiButton } from './EmojiButton';
import { type MessageActions, useActions } from './useActions';

const AT_HAND: ReadonlySet<string> = new Set(['reply', 'edit', 'save']);

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    right: tokens.spacingHorizontalS,
    top: '-26px',
    display: 'flex',
    padding: '2px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
    [ROOMY]: { top: '-4px' },
    [TOUCH]: { display: 'none' },
  },
  above: { top: '-22px', [ROOMY]: { top: '-22px' } },
  left: { right: 'auto', left: '64px' },
  right: { right: '40px' },
  low: { top: '-10px', [ROOMY]: { top: '-4px' } },
  whenWide: { display: 'none', [WIDE]: { display: 'flex' } },
  button: { minWidth: '28px', width: '28px', height: '28px', padding: 0 },
  quick: { fontSize: tokens.fontSizeBase400 },
});

/** What one can do with a message: beside its text where the list has room for that, otherwise on the edge above. */
export function MessageToolbar({
  isLow,
  isShort,
  side,
  onBusy,
  ...props
}: MessageActions & {
  /** The message has a line with a name, beside which there is room. */
  isLow: boolean;
  isShort: boolean;
  /** Where the bubble is above which it stands; without bubbles it stands beside the text. */
  side?: 'left' | 'right';
  /** Something of it is open. */
  onBusy: (isBusy: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { recentEmoji, skinTone } = useReadable(preferences);
  const { actions, react } = useActions(props);
  const shown = actions.filter(({ key }) => AT_HAND.has(key));
  const rest = actions.filter(({ key }) => !AT_HAND.has(key));
  return (
    <div
      className={mergeClasses(styles.root, isLow && styles.low, side && styles.above, side && styles[side])}
      role="group"
      aria-label={t('messages.actions')}
    >
      {!isShort && (
        <span className={styles.whenWide}>
          {quickEmoji(recentEmoji, skinTone).map((emoji) => (
            <Button
              key={emoji}
              size="small"
              appearance="subtle"
              className={mergeClasses(styles.button, styles.quick)}
              aria-label={`${t('messages.react')} ${emoji}`}
              onClick={() => react(emoji)}
            >
              {emoji}
            </Button>
          ))}
        </span>
      )}
      <EmojiButton reaction onChoose={react} onOpenChange={onBusy} />
      {shown.map(({ key, label, icon, run }) => (
        <Tooltip key={key} content={label} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={icon}
            data-action={key}
            onClick={run}
          />
        </Tooltip>
      ))}
      <Menu onOpenChange={(_, { open }) => onBusy(open)} positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<MoreHorizontalRegular />}
            aria-label={t('messages.moreActions')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {rest.map(({ key, label, icon, run }) => (
              <MenuItem key={key} icon={icon} onClick={run}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
