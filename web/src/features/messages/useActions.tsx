import { ChatRegular, DeleteRegular, EditRegular, LinkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { deleteSoon } from './deletions';
import { isWithin } from './model';

export interface MessageActions {
  message: Message;
  onEdit: () => void;
  onReply?: () => void;
}

export interface MessageAction {
  key: 'reply' | 'edit' | 'link' | 'remove';
  label: string;
  icon: ReactElement;
  run: () => void;
}

/** What this person may do with a message. */
export function useActions({ message, onEdit, onReply }: MessageActions) {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  const { teams } = useReadable(core.list);
  const { limits } = useReadable(core.session);
  const isMine = message.author === me.id;
  const ownsTeam = teams.some((team) => team.id === conversation?.team && team.role === 'owner');
  const thread = message.replyTo ? `/t/${message.replyTo}` : '';
  const link = `${location.origin}/c/${message.conversation}${thread}/m/${message.id}`;
  const actions: (MessageAction | false | undefined)[] = [
    onReply && { key: 'reply', label: t('messages.replyAction'), icon: <ChatRegular />, run: onReply },
    isMine &&
      isWithin(limits?.editMinutes, message) && {
        key: 'edit',
        label: t('messages.edit'),
        icon: <EditRegular />,
        run: onEdit,
      },
    {
      key: 'link',
      label: t('messages.copyLink'),
      icon: <LinkRegular />,
      run: () => void navigator.clipboard.writeText(link),
    },
    ((isMine && isWithin(limits?.deleteMinutes, message)) || ownsTeam) && {
      key: 'remove',
      label: t('messages.remove'),
      icon: <DeleteRegular />,
      run: () => deleteSoon(core, message),
    },
  ];
  const react = (emoji: string) => {
    const isOn = message.reactions.some((one) => one.emoji === emoji && one.people.includes(me.id));
    void core.react(message.conversation, message.id, emoji, !isOn);
  };
  return { actions: actions.filter((one) => one !== false && one !== undefined), react };
}
