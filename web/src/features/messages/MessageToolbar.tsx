import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ChatRegular,
  DeleteRegular,
  EditRegular,
  LinkRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { EmojiButton } from './EmojiButton';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    right: tokens.spacingHorizontalL,
    top: '-14px',
    display: 'flex',
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    zIndex: 2,
    '@media (hover: none)': {
      position: 'static',
      gridColumn: 2,
      boxShadow: 'none',
      backgroundColor: 'transparent',
      justifySelf: 'start',
      display: 'none',
    },
  },
  quick: { minWidth: '28px', padding: 0, fontSize: '16px' },
});

const QUICK = ['👍', '❤️', '😄'];

/** What one can do with a message, on hover and on focus. */
export function MessageToolbar({
  message,
  onEdit,
  onReply,
}: {
  message: Message;
  onEdit: () => void;
  onReply?: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  const { teams } = useReadable(core.list);
  const isMine = message.author === me.id;
  const ownsTeam = teams.some((team) => team.id === conversation?.team && team.role === 'owner');
  const react = (emoji: string) => void core.react(message.conversation, message.id, emoji, true);
  const link = `${location.origin}/c/${message.conversation}/m/${message.id}`;
  return (
    <div className={styles.root} data-tools role="group" aria-label={t('messages.actions')}>
      {QUICK.map((emoji) => (
        <Button
          key={emoji}
          size="small"
          appearance="subtle"
          className={styles.quick}
          aria-label={`${t('messages.react')} ${emoji}`}
          onClick={() => react(emoji)}
        >
          {emoji}
        </Button>
      ))}
      <EmojiButton reaction onChoose={react} />
      {onReply && (
        <Tooltip content={t('messages.replyAction')} relationship="label">
          <Button size="small" appearance="subtle" icon={<ChatRegular />} onClick={onReply} />
        </Tooltip>
      )}
      {isMine && (
        <Tooltip content={t('messages.edit')} relationship="label">
          <Button size="small" appearance="subtle" icon={<EditRegular />} onClick={onEdit} />
        </Tooltip>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={t('messages.actions')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<LinkRegular />} onClick={() => void navigator.clipboard.writeText(link)}>
              {t('messages.copyLink')}
            </MenuItem>
            {(isMine || ownsTeam) && (
              <MenuItem
                icon={<DeleteRegular />}
                onClick={() => void core.remove(message.conversation, message.id)}
              >
                {t('messages.remove')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
