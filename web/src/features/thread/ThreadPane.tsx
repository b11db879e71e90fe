import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Id, Message } from '../../core';
import { Composer } from '../messages/Composer';
import { MessageItem } from '../messages/MessageItem';
import { MessageList } from '../messages/MessageList';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: '56px auto minmax(0, 1fr) auto',
    minHeight: 0,
    height: '100%',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { borderLeft: 'none' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  const list = useMemo(() => core.thread(conversation, root), [core, conversation, root]);
  const [editing, setEditing] = useState<Id>();
  const first = useFirst(conversation, root);
  useEffect(() => {
    void list.open();
  }, [list]);
  const close = () => void navigate(`/c/${conversation}`);
  return (
    <aside
      className={styles.root}
      aria-label={t('messages.thread')}
      onKeyDown={(event) => event.key === 'Escape' && !editing && close()}
    >
      <header className={styles.head}>
        <Subtitle2 as="h2">{t('messages.thread')}</Subtitle2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('app.close')} onClick={close} />
      </header>
      <div className={styles.first}>
        {first && (
          <MessageItem
            message={first}
            isFirst
            isMarked={false}
            isEditing={editing === first.id}
            inThread
            position={1}
            onEdit={setEditing}
          />
        )}
      </div>
      <MessageList list={list} label={t('messages.thread')} editing={editing} inThread onEdit={setEditing} />
      <Composer conversation={conversation} thread={root} />
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
