import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, LockClosedRegular, PeopleRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Id } from '../../core';
import { useTitle } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Members } from '../people/Members';
import { ThreadPane } from '../thread/ThreadPane';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { Empty } from './NothingChosen';
import { Typing } from './Typing';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', minHeight: 0 },
  withThread: {
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  behindThread: { '@media (max-width: 1100px)': { display: 'none' } },
  main: {
    display: 'grid',
    gridTemplateRows: '56px minmax(0, 1fr) auto auto',
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
    '@media (max-width: 700px)': {
      padding: `0 ${tokens.spacingHorizontalS}`,
      columnGap: tokens.spacingHorizontalS,
    },
  },
  title: { flex: 1, minWidth: 0 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  back: { '@media (min-width: 701px)': { display: 'none' } },
});

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
  const { t } = useTranslation();
  const core = useCore();
  const conversation = useReadable(core.conversation(id));
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!conversation) core.fetchConversation(id).catch(() => setMissing(true));
  }, [core, conversation, id]);
  if (!conversation) {
    return isMissing ? <Empty icon={<LockClosedRegular />} title={t('messages.notFound')} /> : null;
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
  const [mark] = useState(conversation.mark);
  const [editing, setEditing] = useState<Id>();
  const { id } = conversation;
  useEffect(() => {
    void (message ? list.showAround(message) : list.open());
  }, [list, message]);
  useWatching(conversation);
  const onSeen = useCallback((seq: number) => core.markRead(id, seq), [core, id]);
  const editLast = () =>
    setEditing(list.get().messages.findLast((one) => one.author === me.id && !one.deletedAt)?.id);

  return (
    <div className={mergeClasses(styles.root, thread !== undefined && styles.withThread)}>
      <section
        className={mergeClasses(styles.main, thread !== undefined && styles.behindThread)}
        aria-label={title}
      >
        <Header conversation={conversation} title={title} />
        <MessageList
          list={list}
          label={title}
          mark={mark}
          marked={message}
          editing={editing}
          empty={t(conversation.kind === 'self' ? 'messages.emptySelf' : 'messages.emptyLead')}
          onEdit={setEditing}
          onSeen={onSeen}
        />
        <Typing conversation={id} />
        {conversation.mayPost && <Composer conversation={id} autoFocus={!thread} onEditLast={editLast} />}
      </section>
      {thread && <ThreadPane key={thread} conversation={id} root={thread} />}
    </div>
  );
}

function Header({ conversation, title }: { conversation: Conversation; title: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [isMembers, setMembers] = useState(false);
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
        onClick={() => void navigate('/')}
      />
      {conversation.kind === 'direct' && conversation.people[0] && (
        <PersonAvatar id={conversation.people[0]} presence />
      )}
      <div className={styles.title}>
        <Text as="h1" size={400} weight="semibold" className={styles.line} title={title}>
          {conversation.kind === 'channel' ? `# ${title}` : title}
        </Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
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
          {conversation.members}
        </Button>
      )}
      {isMembers && <Members conversation={conversation} onClose={() => setMembers(false)} />}
    </header>
  );
}

/** Asks for the presence of those in the list's chats and in this conversation. */
function useWatching(conversation: Conversation) {
  const core = useCore();
  const { conversations } = useReadable(core.list);
  const people = [
    ...new Set([
      ...conversation.people,
      ...conversations
        .filter((one) => one.kind === 'direct')
        .slice(0, 40)
        .flatMap((one) => one.people),
    ]),
  ].join(',');
  useEffect(() => {
    core.watch({ people: people.split(',').filter(Boolean), conversations: [conversation.id] });
  }, [core, people, conversation.id]);
}
