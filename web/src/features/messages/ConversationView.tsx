import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, PeopleRegular } from '@fluentui/react-icons';
import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import type { Conversation, Id } from '../../core';
import { MEDIUM, NARROW } from '../../ui/media';
import { useTitle } from '../../ui/names';
import { PersonButton } from '../../ui/PersonButton';
import { preferences } from '../../ui/preferences';
import { PresenceWord } from '../../ui/PresenceWord';
import { Face } from '../list/Face';
import { Members } from '../people/Members';
import { ThreadPane } from '../thread/ThreadPane';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { NotFound } from './NothingChosen';
import { Typing } from './Typing';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', minHeight: 0 },
  withThread: {
    gridTemplateColumns: 'minmax(0, 1fr) clamp(320px, var(--thread), 45%)',
    [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  behindThread: { [MEDIUM]: { display: 'none' } },
  main: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: '56px minmax(0, 1fr) auto auto',
    position: 'relative',
    minHeight: 0,
    minWidth: 0,
    height: '100%',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      padding: `0 ${tokens.spacingHorizontalS}`,
      columnGap: tokens.spacingHorizontalS,
    },
  },
  title: { flex: 1, minWidth: 0 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  readOnly: {
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  back: { '@media (min-width: 701px)': { display: 'none' } },
});

/** More unread than the newest page holds. */
const FAR_BEHIND = 40;

/** A conversation: its messages, the box to write in, and a thread beside it. */
export function ConversationView({
  conversation: id,
  message,
  thread,
}: {
  conversation: Id;
  message?: Id;
  thread?: Id;
}) {
  const core = useCore();
  const conversation = useReadable(core.conversation(id));
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!conversation) core.fetchConversation(id).catch(() => setMissing(true));
  }, [core, conversation, id]);
  if (!conversation) {
    return isMissing ? <NotFound /> : null;
  }
  return <Opened conversation={conversation} message={message} thread={thread} />;
}

function Opened({
  conversation,
  message,
  thread,
}: {
  conversation: Conversation;
  message?: Id;
  thread?: Id;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const title = useTitle(conversation);
  const list = useMemo(() => core.timeline(conversation.id), [core, conversation.id]);
  const [mark] = useState(conversation.unread > 0 ? conversation.mark : undefined);
  const [isFarBehind] = useState(conversation.unread > FAR_BEHIND);
  const [editing, setEditing] = useState<Id>();
  const { id } = conversation;
  useEffect(() => {
    if (message) {
      if (!list.get().messages.some((one) => one.id === message)) void list.showAround(message);
    } else if (isFarBehind && mark !== undefined) void list.showAround(mark);
    else void list.open();
  }, [list, message, isFarBehind, mark]);
  const { threadWidth } = useReadable(preferences);
  const onSeen = useCallback((seq: number) => core.markRead(id, seq), [core, id]);
  const editLast = () =>
    setEditing(list.get().messages.findLast((one) => one.author === me.id && !one.deletedAt)?.id);

  return (
    <div
      className={mergeClasses(styles.root, thread !== undefined && styles.withThread)}
      style={{ '--thread': `${threadWidth}px` } as CSSProperties}
    >
      <section
        className={mergeClasses(styles.main, thread !== undefined && styles.behindThread)}
        aria-label={title}
        data-pane
      >
        <Header conversation={conversation} title={title} />
        <Announcer list={list} />
        <MessageList
          list={list}
          label={title}
          conversation={id}
          mark={mark}
          marked={message}
          editing={editing}
          empty={t(conversation.kind === 'self' ? 'messages.emptySelf' : 'messages.emptyLead')}
          onEdit={setEditing}
          onSeen={onSeen}
        />
        <Typing conversation={id} />
        {conversation.mayPost ? (
          <Composer conversation={id} autoFocus={!thread} onEditLast={editLast} />
        ) : (
          <Text className={styles.readOnly}>{t('messages.readOnly')}</Text>
        )}
      </section>
      {thread && <ThreadPane key={thread} conversation={id} root={thread} />}
    </div>
  );
}

function Header({ conversation, title }: { conversation: Conversation; title: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [isMembers, setMembers] = useState(false);
  const { place } = usePlace();
  const { teams } = useReadable(core.list);
  const other = useReadable(core.person(conversation.people[0] ?? ''));
  const team = teams.find((one) => one.id === conversation.team)?.name;
  const direct =
    conversation.kind === 'direct' ? [other?.title, other?.unit].filter(Boolean).join(' · ') : undefined;
  const below = team ?? direct;
  return (
    <header className={styles.head}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t('app.back')}
        onClick={() => void navigate(place === 'teams' ? '/teams' : '/')}
      />
      {conversation.kind !== 'direct' && <Face conversation={conversation} />}
      {conversation.kind === 'direct' && conversation.people[0] && (
        <PersonButton id={conversation.people[0]} />
      )}
      <div className={styles.title}>
        <Text as="h1" size={400} weight="semibold" className={styles.line} title={title}>
          {title}
        </Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
            {conversation.kind === 'direct' && other?.presence && (
              <>
                <PresenceWord presence={other.presence} />
                {' · '}
              </>
            )}
            {below}
          </Text>
        )}
      </div>
      {(conversation.kind === 'group' || conversation.kind === 'channel') && (
        <Button
          appearance="subtle"
          icon={<PeopleRegular />}
          aria-label={t('members.show', { count: conversation.members })}
          onClick={() => setMembers(true)}
        >
          {conversation.members.toLocaleString(i18n.language)}
        </Button>
      )}
      {isMembers && <Members conversation={conversation} onClose={() => setMembers(false)} />}
    </header>
  );
}
