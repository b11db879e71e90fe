import {
  ArrowForwardRegular,
  BookmarkFilled,
  BookmarkRegular,
  ChatRegular,
  ClockAlarmRegular,
  DeleteRegular,
  EditRegular,
  LinkRegular,
  MailUnreadRegular,
  PinOffRegular,
  PinRegular,
  TextQuoteRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { messageAddress } from '../../ui/messageAddress';
import { forward } from '../forward/forwarding';
import { useQuotation } from '../forward/useQuotation';
import { toBox } from '../../ui/toBox';
import { joined } from '../later/model';
import { remind } from '../remind/reminding';
import { deleteSoon } from './deletions';
import { isWithin, mayPin } from './model';

export interface MessageActions {
  message: Message;
  onEdit: () => void;
  onReply?: () => void;
}

export interface MessageAction {
  key: 'reply' | 'edit' | 'save' | 'remind' | 'unread' | 'quote' | 'forward' | 'pin' | 'link' | 'remove';
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
  const isSaved = useReadable(core.saved.list)?.some((one) => one.message.id === message.id) ?? false;
  const quote = useQuotation();
  const isMine = message.author === me.id;
  const ownsTeam = teams.some((team) => team.id === conversation?.team && team.role === 'owner');
  const link = location.origin + messageAddress(message);
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
      key: 'save',
      label: t(isSaved ? 'messages.unsave' : 'messages.keep'),
      icon: isSaved ? <BookmarkFilled /> : <BookmarkRegular />,
      run: () => void core.saved.set(message, !isSaved).catch(() => undefined),
    },
    {
      key: 'remind',
      label: t('remind.action'),
      icon: <ClockAlarmRegular />,
      run: () => remind(message),
    },
    !message.replyTo && {
      key: 'unread',
      label: t('messages.markUnread'),
      icon: <MailUnreadRegular />,
      run: () => void core.markUnread(message).catch(() => undefined),
    },
    conversation?.mayPost && {
      key: 'quote',
      label: t('messages.quote'),
      icon: <TextQuoteRegular />,
      run: () => {
        const draft = core.draft(message.conversation, message.replyTo).get();
        core.setDraft(message.conversation, message.replyTo, joined(draft, quote(message)));
        toBox(message.replyTo !== undefined);
      },
    },
    {
      key: 'forward',
      label: t('messages.forward'),
      icon: <ArrowForwardRegular />,
      run: () => forward(message),
    },
    conversation &&
      mayPin(conversation) && {
        key: 'pin',
        label: t(message.pinned ? 'pins.unpin' : 'pins.pin'),
        icon: message.pinned ? <PinOffRegular /> : <PinRegular />,
        run: () => void core.pins.set(message, !message.pinned).catch(() => undefined),
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
