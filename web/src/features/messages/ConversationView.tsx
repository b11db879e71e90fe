import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import type { Conversation, Id, Problem } from '../../core';
import { LOW, MEDIUM } from '../../ui/media';
import { useTitle } from '../../ui/names';
import { preferences } from '../../ui/preferences';
import { NoLongerMember } from '../teams/NoLongerMember';
import { ReadOnly } from '../teams/ReadOnly';
import { InChannel } from '../mentions/place';
import { useFindBar } from '../within/useFindBar';
import { useLater } from '../../ui/useLater';
import { WaitingHere } from '../later/WaitingHere';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { Header } from './Header';
import { MessageList } from './MessageList';
import { AwayNote, FindBar, ThreadPane } from './later';
import { useEditLast } from './editLast';
import { NotFound } from '../../ui/NotFound';
import { LoadingConversation } from './parts';
import { Typing } from './Typing';
import { useLinked } from './useLinked';

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
    [LOW]: { gridTemplateRows: '40px minmax(0, 1fr) auto auto' },
    position: 'relative',
    minHeight: 0,
    minWidth: 0,
    height: '100%',
  },
});

/** More unread than the newest page holds. */
const FAR_BEHIND = 40;
const ASK_AGAIN_MILLIS = 3_000;

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
    if (conversation) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      core.fetchConversation(id).catch((problem: Problem) => {
        if (problem.isTransient) timer = setTimeout(ask, ASK_AGAIN_MILLIS);
        else setMissing(true);
      });
    };
    ask();
    return () => clearTimeout(timer);
  }, [core, conversation, id]);
  const showsSkeleton = useLater(!conversation, 150);
  const [last, setLast] = useState(conversation);
  if (conversation && conversation !== last) setLast(conversation);
  if (!conversation) {
    if (last) return <Gone conversation={last} thread={thread} />;
    return isMissing ? <NotFound /> : showsSkeleton ? <LoadingConversation /> : null;
  }
  return (
    <InChannel value={conversation.kind === 'channel'}>
      <Opened conversation={conversation} message={message} thread={thread} />
    </InChannel>
  );
}

function Gone({ conversation, thread }: { conversation: Conversation; thread?: Id }) {
  return <NoLongerMember conversation={conversation.id} title={useTitle(conversation)} thread={thread} />;
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
  const title = useTitle(conversation);
  const list = useMemo(() => core.timeline(conversation.id), [core, conversation.id]);
  const [arrival] = useState(conversation.unread > 0 ? conversation.mark : undefined);
  const mark = useReadable(core.heldBack(conversation.id)) ?? arrival;
  const [isFarBehind] = useState(conversation.unread > FAR_BEHIND);
  const [editing, setEditing] = useState<Id>();
  const { id } = conversation;
  const linked = thread ? undefined : message;
  useEffect(() => {
    if (linked) return;
    if (isFarBehind && arrival !== undefined) void list.showAround(arrival);
    else void list.open();
  }, [list, linked, isFarBehind, arrival]);
  useEffect(() => {
    core.arrive(id);
    return () => core.arrive(id);
  }, [core, id]);
  useLinked(list, id, linked);
  const finding = useFindBar();
  const { threadWidth } = useReadable(preferences);
  const { place } = usePlace();
  const onSeen = useCallback(
    (seq: number, from: number) => {
      core.markRead(id, seq);
      if (place !== 'activity') core.activity.saw(id, from, seq);
    },
    [core, id, place],
  );
  const editLast = useEditLast(list, { conversation: id }, setEditing);

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
        {finding.isOpen && (
          <FindBar list={list} asked={finding.asked} onFound={finding.setFound} onClose={finding.close} />
        )}
        <Announcer list={list} />
        <MessageList
          list={list}
          label={title}
          conversation={id}
          mark={mark}
          marked={linked ?? (message ? thread : undefined)}
          found={finding.found}
          editing={editing}
          empty={t(conversation.kind === 'self' ? 'messages.emptySelf' : 'messages.emptyLead')}
          onEdit={setEditing}
          onSeen={onSeen}
        />
        <Typing conversation={id} />
        {conversation.mayPost ? (
          <div>
            {conversation.kind === 'direct' && <AwayNote conversation={conversation} />}
            <WaitingHere conversation={id} />
            <Composer conversation={id} autoFocus={!thread} onEditLast={editLast} />
          </div>
        ) : (
          <ReadOnly conversation={conversation} />
        )}
      </section>
      {thread && <ThreadPane key={thread} conversation={id} root={thread} message={message} title={title} />}
    </div>
  );
}
