import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  InfoRegular,
  MoreHorizontalRegular,
  PeopleRegular,
  PinRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { Sheet, SheetAction } from '../../ui/Sheet';
import { useListChanges } from '../list/useListChanges';
import { LEVELS } from '../notifications/levels';
import { openTeamDialog } from '../teams/dialogs';
import { Members, Pinned } from './later';
import { hasMembers } from './model';

const useStyles = makeStyles({
  button: { flexShrink: 0 },
  content: { rowGap: tokens.spacingVerticalXXS },
  title: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  heading: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  none: { width: '1em' },
});

interface Line {
  key: string;
  label: string;
  icon: ReactElement;
  run: () => void;
}

/** On a phone the name has the room: what else the head offers is one press away, for a thumb. */
export function HeaderMore({ conversation, title }: { conversation: Conversation; title: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState<'sheet' | 'pinned' | 'members'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<MoreHorizontalRegular />}
        aria-label={t('rowMenu.open', { name: title })}
        aria-haspopup="dialog"
        onClick={() => setOpen('sheet')}
      />
      {open === 'sheet' && (
        <More
          conversation={conversation}
          title={title}
          onClose={close}
          onPinned={() => setOpen('pinned')}
          onMembers={() => setOpen('members')}
        />
      )}
      {open === 'pinned' && <Pinned conversation={conversation} onClose={close} />}
      {open === 'members' && <Members conversation={conversation} onClose={close} />}
    </>
  );
}

function More({
  conversation,
  title,
  onClose,
  onPinned,
  onMembers,
}: {
  conversation: Conversation;
  title: string;
  onClose: () => void;
  onPinned: () => void;
  onMembers: () => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { choose } = useListChanges();
  const { id, kind, members: count, level: chosen = 'default' } = conversation;
  const pinned = useReadable(core.pins.of(id))?.length ?? 0;
  useEffect(() => {
    core.pins.refresh(id).catch(() => undefined);
  }, [core, id]);
  const lines: (Line | false)[] = [
    hasMembers(conversation) && {
      key: 'members',
      label: t('members.show', { count, number: count.toLocaleString(i18n.language) }),
      icon: <PeopleRegular />,
      run: onMembers,
    },
    {
      key: 'pinned',
      label: pinned > 0 ? t('pins.count', { count: pinned }) : t('pins.title'),
      icon: <PinRegular />,
      run: onPinned,
    },
    kind === 'channel' && {
      key: 'details',
      label: t('channel.details'),
      icon: <InfoRegular />,
      run: () => {
        onClose();
        openTeamDialog({ kind: 'channel', conversation: id });
      },
    },
  ];
  return (
    <Sheet label={title} contentClassName={styles.content} onClose={onClose}>
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      {lines.map(
        (one) => one && <SheetAction key={one.key} label={one.label} icon={one.icon} onClick={one.run} />,
      )}
      {kind !== 'self' && (
        <>
          <Text size={200} className={styles.heading}>
            {t('notifications.title')}
          </Text>
          {LEVELS.map((level) => (
            <SheetAction
              key={level}
              label={t(`notifications.levels.${level}`)}
              icon={level === chosen ? <CheckmarkRegular /> : <span className={styles.none} />}
              isChosen={level === chosen}
              onClick={() => {
                onClose();
                choose(id, { level });
              }}
            />
          ))}
        </>
      )}
    </Sheet>
  );
}
