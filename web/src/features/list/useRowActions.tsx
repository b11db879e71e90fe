import {
  AlertOffRegular,
  AlertRegular,
  CheckmarkRegular,
  EyeOffRegular,
  EyeRegular,
  InfoRegular,
  MailReadRegular,
  StarOffRegular,
  StarRegular,
  WindowNewRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { isTouched } from '../../ui/media';
import { openTeamDialog } from '../teams/dialogs';
import { LEVELS } from '../notifications/levels';
import { openSectionDialog } from './sectionDialog';
import { useListChanges } from './useListChanges';

/** Narrow enough that only the conversation is shown. */
const OWN_WINDOW = 'popup,noopener,width=480,height=720';

export interface RowAction {
  key: string;
  label: string;
  icon?: ReactElement;
  run: () => void;
}

/** What I can do with a conversation in my list, of what I want to be told there, and under which headings I can put it. */
export function useRowActions(conversation: Conversation): {
  actions: RowAction[];
  levels: RowAction[];
  places: RowAction[];
} {
  const { t } = useTranslation();
  const core = useCore();
  const { sections } = useReadable(core.list);
  const { choose } = useListChanges();
  const { id, favourite = false, muted = false, hidden = false, section, unread, seq } = conversation;
  const actions: (RowAction | false)[] = [
    unread > 0 && {
      key: 'read',
      label: t('rowMenu.read'),
      icon: <MailReadRegular />,
      run: () => {
        core.arrive(id);
        core.markRead(id, seq);
      },
    },
    {
      key: 'favourite',
      label: t(favourite ? 'rowMenu.noFavourite' : 'rowMenu.favourite'),
      icon: favourite ? <StarOffRegular /> : <StarRegular />,
      run: () => choose(id, { favourite: !favourite, ...(hidden && { hidden: false }) }),
    },
    {
      key: 'mute',
      label: t(muted ? 'rowMenu.unmute' : 'rowMenu.mute'),
      icon: muted ? <AlertRegular /> : <AlertOffRegular />,
      run: () => choose(id, { muted: !muted }),
    },
    {
      key: 'hide',
      label: t(hidden ? 'rowMenu.show' : 'rowMenu.hide'),
      icon: hidden ? <EyeRegular /> : <EyeOffRegular />,
      run: () => choose(id, { hidden: !hidden }),
    },
    !isTouched && {
      key: 'window',
      label: t('rowMenu.ownWindow'),
      icon: <WindowNewRegular />,
      run: () => window.open(`/c/${id}`, '_blank', OWN_WINDOW),
    },
    conversation.kind === 'channel' && {
      key: 'details',
      label: t('channel.details'),
      icon: <InfoRegular />,
      run: () => openTeamDialog({ kind: 'channel', conversation: id }),
    },
  ];
  const levels = LEVELS.map((level): RowAction => ({
    key: level,
    label: t(`notifications.levels.${level}`),
    icon: (conversation.level ?? 'default') === level ? <CheckmarkRegular /> : undefined,
    run: () => choose(id, { level }),
  }));
  const place = (key: string, label: string, to: string | null): RowAction => ({
    key,
    label,
    icon: !favourite && (section ?? null) === to ? <CheckmarkRegular /> : undefined,
    run: () => choose(id, { section: to, favourite: false, ...(hidden && { hidden: false }) }),
  });
  return {
    actions: actions.filter((one) => one !== false),
    levels: conversation.kind === 'self' ? [] : levels,
    places: [
      ...sections.map((one) => place(one.id, one.name, one.id)),
      ...(sections.length > 0 ? [place('none', t('rowMenu.noSection'), null)] : []),
      {
        key: 'new',
        label: t('section.newDots'),
        run: () => openSectionDialog({ kind: 'new', conversation: id }),
      },
    ],
  };
}
