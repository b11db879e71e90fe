import { Button, makeStyles } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import type { Id, Message, MessageList as List } from '../../core';
import { useLater } from '../../ui/useLater';
import { Empty } from '../../ui/Empty';
import { Loading } from './parts';
import { Timeline } from './Timeline';

const useStyles = makeStyles({ root: { minHeight: 0, overflow: 'hidden' } });

export interface MessageListProps {
  list: List;
  label: string;
  conversation: Id;
  /** Up to where it was read when the reader came; the line "new" stands after it. */
  mark?: number;
  marked?: Id;
  /** The one that is shown of those that have been looked for. */
  found?: Id;
  editing?: Id;
  inThread?: boolean;
  /** The first message of a thread. */
  root?: Message;
  empty?: string;
  onEdit: (message: Id | undefined) => void;
  /** The last that is in view, and the first. */
  onSeen?: (seq: number, from: number) => void;
}

/** A list of messages, or what stands in its place while there is none. */
export function MessageList(props: MessageListProps) {
  const { list, empty, root } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const state = useReadable(list);
  const showsSkeleton = useLater(state.status === 'loading', 150);
  const isEmpty = state.messages.length + state.pending.length === 0;
  if (state.status === 'failed') {
    return (
      <Empty icon={<ChatRegular />} title={t('messages.failed')}>
        <Button onClick={() => void list.showNewest()}>{t('messages.retry')}</Button>
      </Empty>
    );
  }
  if (state.status === 'loading' && isEmpty)
    return <div className={styles.root}>{showsSkeleton && <Loading />}</div>;
  if (isEmpty && !root)
    return empty ? (
      <Empty icon={<ChatRegular />} title={t('messages.empty')} lead={empty} />
    ) : (
      <div className={styles.root} />
    );
  return <Timeline {...props} state={state} />;
}
