import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Message, Pending } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { clock, full } from '../../ui/time';
import { EditBox } from './EditBox';
import { Markdown } from './Markdown';
import { MessageToolbar } from './MessageToolbar';
import { Reactions } from './Reactions';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& [data-tools]': { opacity: 0 },
    ':hover [data-tools], :focus-within [data-tools], :focus-visible [data-tools]': { opacity: 1 },
    '@media (max-width: 700px)': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
      gridTemplateColumns: '32px minmax(0, 1fr)',
    },
  },
  first: { marginTop: tokens.spacingVerticalM },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  sideTime: {
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    fontSize: '10px',
    lineHeight: tokens.lineHeightBase300,
    visibility: 'hidden',
  },
  sideTimeRow: { ':hover time': { visibility: 'visible' } },
  body: { maxWidth: '860px' },
  deleted: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  thread: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  folded: { maxHeight: '500px', overflow: 'hidden', maskImage: 'linear-gradient(black 80%, transparent)' },
});

const FOLD_AFTER_LINES = 25;
const FOLD_AFTER_CHARACTERS = 2_500;

export interface MessageItemProps {
  message: Message;
  isFirst: boolean;
  isMarked: boolean;
  isEditing: boolean;
  inThread: boolean;
  position: number;
  onEdit: (message: Id | undefined) => void;
}

/** One message; a run of one author's shows face and name on its first only. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isFirst, isMarked, isEditing, inThread, position, onEdit } = props;
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  const author = useReadable(core.person(message.author ?? me.id));
  const navigate = useNavigate();
  const openThread = () => void navigate(`/c/${message.conversation}/t/${message.id}`);
  const isDeleted = message.deletedAt !== undefined;
  return (
    <article
      className={mergeClasses(
        styles.row,
        isFirst ? styles.first : styles.sideTimeRow,
        isMarked && styles.marked,
      )}
      tabIndex={-1}
      aria-posinset={position}
      aria-setsize={-1}
      aria-label={`${author?.name ?? ''}, ${full(message.createdAt, i18n.language)}`}
      data-message-id={message.id}
      data-seq={message.seq}
      data-state="sent"
    >
      {isFirst ? (
        <PersonAvatar id={message.author ?? ''} />
      ) : (
        <time className={styles.sideTime} dateTime={message.createdAt}>
          {clock(message.createdAt, i18n.language)}
        </time>
      )}
      <div className={styles.body}>
        {isFirst && (
          <div className={styles.head}>
            <Text weight="semibold" className={styles.name}>
              {author?.name ?? t('messages.unknown')}
            </Text>
            <Text size={200} className={styles.quiet} title={full(message.createdAt, i18n.language)}>
              {clock(message.createdAt, i18n.language)}
            </Text>
          </div>
        )}
        {isDeleted ? (
          <Text className={styles.deleted}>{t('messages.deleted')}</Text>
        ) : isEditing ? (
          <EditBox message={message} onDone={() => onEdit(undefined)} />
        ) : (
          <Foldable text={message.markdown} />
        )}
        {message.editedAt && !isDeleted && (
          <Text size={100} className={styles.quiet}>
            {t('messages.edited')}
          </Text>
        )}
        {!isDeleted && <Reactions message={message} />}
        {message.thread && !inThread && (
          <Link as="button" className={styles.thread} onClick={openThread}>
            {message.thread.people.map((id) => (
              <PersonAvatar key={id} id={id} size={20} />
            ))}
            <Text size={200} weight="semibold">
              {t('messages.replies', { count: message.thread.replies })}
            </Text>
            <Text size={200} className={styles.quiet}>
              {t('messages.lastReply', { time: clock(message.thread.lastAt, i18n.language) })}
            </Text>
          </Link>
        )}
      </div>
      {!isDeleted && !isEditing && (
        <MessageToolbar
          message={message}
          onEdit={() => onEdit(message.id)}
          onReply={inThread ? undefined : openThread}
        />
      )}
    </article>
  );
});

function Foldable({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > FOLD_AFTER_CHARACTERS || text.split('\n').length > FOLD_AFTER_LINES;
  if (!isLong || isOpen) return <Markdown text={text} />;
  return (
    <>
      <div className={styles.folded}>
        <Markdown text={text} />
      </div>
      <Link as="button" onClick={() => setOpen(true)}>
        {t('messages.more')}
      </Link>
    </>
  );
}

/** A message that the server has not confirmed yet. */
export function PendingItem({ pending, isFirst }: { pending: Pending; isFirst: boolean }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  return (
    <article
      className={mergeClasses(styles.row, isFirst && styles.first)}
      data-client-id={pending.clientId}
      data-state={pending.state}
    >
      {isFirst ? <PersonAvatar id={me.id} /> : <span />}
      <div className={styles.body}>
        {isFirst && (
          <div className={styles.head}>
            <Text weight="semibold">{me.name}</Text>
            <Text size={200} className={styles.quiet}>
              {clock(pending.createdAt, i18n.language)}
            </Text>
          </div>
        )}
        <Markdown text={pending.markdown} />
        {pending.state === 'failed' ? (
          <div className={mergeClasses(styles.state, styles.failed)} role="alert">
            <ErrorCircleRegular />
            <Text size={200}>{[t('messages.notSent'), pending.problem].filter(Boolean).join('. ')}</Text>
            <Button size="small" onClick={() => core.retry(pending.clientId)}>
              {t('messages.retry')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => core.discard(pending.clientId)}>
              {t('messages.discard')}
            </Button>
          </div>
        ) : (
          <div className={styles.state}>
            <ClockRegular />
            <Text size={100}>{t(pending.state === 'queued' ? 'messages.queued' : 'messages.sending')}</Text>
          </div>
        )}
      </div>
    </article>
  );
}
