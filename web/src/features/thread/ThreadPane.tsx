import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import { useUp } from '../../app/useUp';
import type { Conversation, Id, Message, MessageList as List } from '../../core';
import { LOW, MEDIUM } from '../../ui/media';
import { prefer, preferences } from '../../ui/preferences';
import { Resizer } from '../../ui/Resizer';
import { TextLink } from '../../ui/TextLink';
import { Composer } from '../messages/Composer';
import { MessageList } from '../messages/MessageList';
import { useEditLast } from '../messages/editLast';
import { ReadOnly } from '../teams/ReadOnly';
import { Follow } from './Follow';
import { ThreadLevel } from './later';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: '56px minmax(0, 1fr) auto',
    [LOW]: { gridTemplateRows: '40px minmax(0, 1fr) auto' },
    backgroundColor: tokens.colorNeutralBackground1,
    position: 'relative',
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [MEDIUM]: { borderLeft: 'none' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: 1,
    minWidth: 0,
    // One line, in which the name is shortened last.
    [LOW]: {
      display: 'flex',
      alignItems: 'baseline',
      columnGap: tokens.spacingHorizontalS,
      '& > :first-child': { flexShrink: 0, maxWidth: '100%' },
    },
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  back: { display: 'none', [MEDIUM]: { display: 'inline-flex' } },
  close: { [MEDIUM]: { display: 'none' } },
  edge: { [MEDIUM]: { display: 'none' } },
});

/** One thread: its first message, the replies, and a box to answer in. */
export function ThreadPane({
  conversation,
  root,
  message,
  title,
  back,
}: {
  conversation: Id;
  root: Id;
  /** The reply that was asked for by its address. */
  message?: Id;
  /** What the conversation is called. */
  title: string;
  /** Where closing leads when the thread stands by itself, not beside its conversation. */
  back?: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const up = useUp();
  const list = useMemo(() => core.thread(conversation, root), [core, conversation, root]);
  const [editing, setEditing] = useState<Id>();
  const first = useFirst(conversation, root);
  const line = useReadable(core.conversation(conversation));
  useEffect(() => {
    void list.open();
  }, [list]);
  const mark = useMarkOnArrival(list, root);
  const { place } = usePlace();
  const onSeen = useCallback(
    (seq: number, from: number) => {
      core.markThreadRead(root, seq);
      if (place !== 'activity') core.activity.saw(conversation, from, seq, root);
    },
    [core, conversation, root, place],
  );
  const { threadWidth } = useReadable(preferences);
  const close = () => {
    up(back ?? `/c/${conversation}`);
    if (!back) requestAnimationFrame(() => focusMessage(root));
  };
  const editLast = useEditLast(list, { conversation, thread: root }, setEditing);
  return (
    <aside
      className={styles.root}
      aria-label={t('messages.thread')}
      data-region="thread"
      data-pane
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !editing && !event.defaultPrevented) close();
      }}
    >
      {!back && (
        <Resizer
          label={t('app.threadWidth')}
          side="left"
          width={threadWidth}
          min={320}
          max={520}
          className={styles.edge}
          onResize={(width) => prefer({ threadWidth: width })}
        />
      )}
      <header className={styles.head}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={t('app.back')}
          onClick={close}
        />
        <div className={styles.title}>
          <Text as="h2" block size={400} weight="semibold" className={styles.line}>
            {t('messages.thread')}
          </Text>
          <Text block size={200} className={mergeClasses(styles.line, styles.quiet)}>
            {back ? <TextLink to={`/c/${conversation}/m/${root}`}>{title}</TextLink> : title}
          </Text>
        </div>
        {first && <ThreadLevel root={first} />}
        {first && <Follow root={first} />}
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('app.close')}
          onClick={close}
        />
      </header>
      <MessageList
        list={list}
        label={t('messages.thread')}
        conversation={conversation}
        editing={editing}
        inThread
        root={first}
        mark={mark}
        marked={message}
        onEdit={setEditing}
        onSeen={onSeen}
      />
      {line && !mayReply(line) ? (
        <ReadOnly conversation={line} thread={root} />
      ) : (
        <Composer conversation={conversation} thread={root} onEditLast={editLast} />
      )}
    </aside>
  );
}

/** Up to where I had read when the replies were first shown; the line "new" stays there. */
function useMarkOnArrival(list: List, root: Id): number | undefined {
  const { status } = useReadable(list);
  const now = useReadable(useCore().threadMark(root));
  const [arrival, setArrival] = useState<{ mark?: number }>();
  if (!arrival && status === 'ready') {
    setArrival({ mark: now && now.unread > 0 ? now.seq : undefined });
  }
  return arrival?.mark;
}

/** Where only owners begin, everyone answers. */
function mayReply({ mayPost, posting, archived }: Conversation): boolean {
  return !archived && (mayPost || posting === 'owners');
}

/** Back to where the thread was opened from. */
function focusMessage(id: Id, tries = 12): void {
  const found = document.querySelector<HTMLElement>(
    `[data-region=messages] article[data-message-id="${id}"]`,
  );
  found?.focus({ preventScroll: true });
  if (document.activeElement !== found && tries > 0) requestAnimationFrame(() => focusMessage(id, tries - 1));
}

/** The thread's first message, from the timeline when it shows it, otherwise asked for. */
function useFirst(conversation: Id, root: Id): Message | undefined {
  const core = useCore();
  const timeline = useMemo(() => core.timeline(conversation), [core, conversation]);
  const state = useReadable(timeline);
  const held = state.messages.find((one) => one.id === root);
  const isMissing = state.status === 'ready' && !held;
  useEffect(() => {
    if (isMissing) void timeline.showAround(root);
  }, [isMissing, root, timeline]);
  return held;
}
