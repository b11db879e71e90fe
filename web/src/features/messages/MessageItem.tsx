import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Message } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { PersonButton } from '../../ui/PersonButton';
import { showProfile } from '../../ui/profile';
import { clock, full } from '../../ui/time';
import { own } from '../../ui/theme';
import { MustReadCard } from '../posts/MustReadCard';
import { PollPlace, UrgentPlace } from '../posts/PollPlace';
import { undoDelete, useIsDeleting } from './deletions';
import { Foldable } from './Foldable';
import { ActionSheet, EditBox, MessageToolbar } from './later';
import { LinkCards } from './LinkCards';
import { isEmojiOnly, isMentioned } from './model';
import { Notes } from './Notes';
import { Reactions } from './Reactions';
import { Readers } from './Readers';
import { useRowStyles } from './rowStyles';
import { ThreadSummary } from './ThreadSummary';
import { useRow } from './useRow';
import { useLongPress } from '../../ui/useLongPress';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  forMe: {
    backgroundColor: own.colorForMe,
    ':hover': { backgroundColor: own.colorForMe },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorStatusWarningBorderActive,
    },
  },
  name: {
    position: 'relative',
    display: 'grid',
    minWidth: 0,
    margin: `calc(-1 * ${tokens.spacingVerticalXXS}) 0`,
    padding: `${tokens.spacingVerticalXXS} 0`,
    // A finger may also press into the space above and onto the first line of the text, though not onto a link of it.
    '@media (pointer: coarse)': { '::after': { content: '""', position: 'absolute', inset: '-12px 0 -8px' } },
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  nameText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  deleted: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground3,
  },
});

export interface MessageItemProps {
  message: Message;
  isFirst: boolean;
  isMarked: boolean;
  isEditing: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  /** Whether to say that it is saved: the newest of one's own. */
  isSaved: boolean;
  /** Who has read up to here, joined by commas. */
  readers?: string;
  inThread: boolean;
  onEdit: (message: Id | undefined) => void;
  onFocus: (key: string) => void;
}

/** One message; a run of one author's shows face and name on its first only. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isFirst, isMarked, isEditing, isStop, isSaved, readers, inThread, onEdit, onFocus } =
    props;
  const styles = useStyles();
  const row = useRowStyles();
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const author = useReadable(core.person(message.author ?? ''));
  const navigate = useNavigate();
  const isDeleting = useIsDeleting(message.id);
  const [isPointed, setPointed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isSheet, setSheet] = useState(false);
  const longPress = useLongPress(() => setSheet(true));
  const openThread = () => void navigate(`/c/${message.conversation}/t/${message.id}`);
  const isGone = message.deletedAt !== undefined || isDeleting;
  const myTags = useReadable(core.tags.mine);
  const isForMe = !isGone && message.author !== me.id && isMentioned(message, me.id, myTags);
  const name = author?.name ?? t('messages.unknown');
  const look = useRow({
    isMine: message.author === me.id,
    isFirst,
    isBare: !isGone && isEmojiOnly(message.markdown),
    isOpen: isEditing && !isGone,
    isForMe,
    isMarked,
  });
  const actions = { message, onEdit: () => onEdit(message.id), onReply: inThread ? undefined : openThread };
  return (
    <article
      className={mergeClasses(
        look.row,
        !look.isBubble && isForMe && styles.forMe,
        !look.isBubble && isMarked && styles.marked,
      )}
      tabIndex={isStop ? 0 : -1}
      aria-posinset={message.seq}
      aria-setsize={-1}
      aria-label={`${name}, ${full(message.createdAt, i18n.language)}`}
      data-key={message.clientId}
      data-message-id={message.id}
      data-seq={message.seq}
      data-state="sent"
      data-roving={isStop || undefined}
      onFocus={() => {
        setPointed(true);
        onFocus(message.clientId);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setPointed(false);
      }}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setPointed(true)}
      onPointerLeave={(event) => {
        if (!event.currentTarget.contains(document.activeElement)) setPointed(false);
      }}
      {...(isGone || isEditing ? {} : longPress)}
    >
      {isFirst && !look.isOnRight ? (
        <PersonButton id={message.author ?? ''} size={look.avatar} className={row.face} />
      ) : isFirst ? (
        <span />
      ) : (
        <time
          className={look.time}
          dateTime={message.createdAt}
          title={full(message.createdAt, i18n.language)}
        >
          {clock(message.createdAt, i18n.language)}
        </time>
      )}
      <div className={look.body}>
        {isFirst && (
          <div className={row.head}>
            {!look.isOnRight && (
              <button
                type="button"
                tabIndex={-1}
                className={styles.name}
                onClick={(event) => message.author && showProfile(message.author, event.currentTarget)}
              >
                <span className={styles.nameText}>{name}</span>
              </button>
            )}
            {!look.isOnRight && author?.guest && <GuestMark isApart />}
            <Text size={200} className={row.quiet} title={full(message.createdAt, i18n.language)}>
              {clock(message.createdAt, i18n.language)}
            </Text>
            {!isGone && <Notes message={message} />}
          </div>
        )}
        <div className={look.bubble}>
          {isGone ? (
            <div className={styles.deleted}>
              <Text italic>{t(isDeleting ? 'messages.youDeleted' : 'messages.deleted')}</Text>
              {isDeleting && (
                <Button size="small" appearance="subtle" onClick={() => undoDelete(message.id)}>
                  {t('messages.undo')}
                </Button>
              )}
            </div>
          ) : isEditing ? (
            <EditBox message={message} onDone={() => onEdit(undefined)} />
          ) : (
            <Foldable text={message.markdown} isSought={isMarked} />
          )}
        </div>
        {!isGone && !isFirst && <Notes message={message} />}
        {!isGone && !isEditing && <LinkCards message={message} />}
        {!isGone && message.mustRead && <MustReadCard message={message} />}
        {!isGone && message.urgent && <UrgentPlace message={message} urgent={message.urgent} />}
        {!isGone && message.poll && <PollPlace message={message} poll={message.poll} />}
        {!isGone && <Reactions message={message} />}
        {message.thread && !inThread && <ThreadSummary root={message} thread={message.thread} />}
      </div>
      {readers && !isGone && (
        <span className={row.state}>
          <Readers people={readers.split(',')} />
        </span>
      )}
      {isSaved && !readers && !isGone && (
        <span className={row.state} role="img" aria-label={t('messages.saved')} title={t('messages.saved')}>
          <CheckmarkRegular />
        </span>
      )}
      {(isPointed || isBusy) && !isGone && !isEditing && (
        <MessageToolbar
          {...actions}
          isLow={isFirst}
          isShort={inThread}
          side={look.isBubble ? (look.isOnRight ? 'right' : 'left') : undefined}
          onBusy={setBusy}
        />
      )}
      {isSheet && <ActionSheet {...actions} onClose={() => setSheet(false)} />}
    </article>
  );
});
