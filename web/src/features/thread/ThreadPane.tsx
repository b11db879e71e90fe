import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Message } from '../../core';
import { MEDIUM } from '../../ui/media';
import { prefer, preferences } from '../../ui/preferences';
import { Resizer } from '../../ui/Resizer';
import { Composer } from '../messages/Composer';
import { MessageItem } from '../messages/MessageItem';
import { MessageList } from '../messages/MessageList';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: '56px auto minmax(0, 1fr) auto',
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
  title: { flex: 1 },
  back: { display: 'none', [MEDIUM]: { display: 'inline-flex' } },
  close: { [MEDIUM]: { display: 'none' } },
  edge: { [MEDIUM]: { display: 'none' } },
  first: {
    maxHeight: '30vh',
    overflowY: 'auto',
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** One thread: its first message, the replies, and a box to answer in. */
export function ThreadPane({ conversation, root }: { conversation: Id; root: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const me = useMe();
  const list = useMemo(() => core.thread(conversation, root), [core, conversation, root]);
  const [editing, setEditing] = useState<Id>();
  const first = useFirst(conversation, root);
  useEffect(() => {
    void list.open();
  }, [list]);
  const { threadWidth } = useReadable(preferences);
  const close = () => void navigate(`/c/${conversation}`);
  const editLast = () =>
    setEditing(list.get().messages.findLast((one) => one.author === me.id && !one.deletedAt)?.id);
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
      <Resizer
        label={t('app.threadWidth')}
        side="left"
        width={threadWidth}
        min={320}
        max={520}
        className={styles.edge}
        onResize={(width) => prefer({ threadWidth: width })}
      />
      <header className={styles.head}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={t('app.back')}
          onClick={close}
        />
        <Subtitle2 as="h2" className={styles.title}>
          {t('messages.thread')}
        </Subtitle2>
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('app.close')}
          onClick={close}
        />
      </header>
      <div className={styles.first}>
        {first && (
          <MessageItem
            message={first}
            isFirst
            isMarked={false}
            isEditing={editing === first.id}
            inThread
            isStop={false}
            isSaved={false}
            position={1}
            onEdit={setEditing}
            onFocus={() => undefined}
          />
        )}
      </div>
      <MessageList
        list={list}
        label={t('messages.thread')}
        conversation={conversation}
        editing={editing}
        inThread
        onEdit={setEditing}
      />
      <Composer conversation={conversation} thread={root} onEditLast={editLast} />
    </aside>
  );
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
