import { Button } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { useListStyles } from '../list/styles';
import { useListNav } from '../list/useListNav';
import { Empty } from '../../ui/Empty';
import { LoadingItems } from './LoadingItems';
import { More } from './More';
import { ThreadRow } from './ThreadRow';

/** The threads I follow, what is unread first. The one that is chosen is answered beside the list. */
export function Threads() {
  const lists = useListStyles();
  const { t } = useTranslation();
  const { threadInbox } = useCore();
  const { status, items, hasMore } = useReadable(threadInbox.state);
  const list = useListNav('threads');
  useEffect(() => threadInbox.watch(), [threadInbox]);
  if (status === 'idle' || status === 'loading') return <LoadingItems />;
  if (status === 'failed') {
    return (
      <Empty icon={<ChatMultipleRegular />} title={t('inbox.failed')}>
        <Button onClick={() => void threadInbox.show()}>{t('messages.retry')}</Button>
      </Empty>
    );
  }
  if (items.length === 0)
    return <Empty icon={<ChatMultipleRegular />} title={t('inbox.none')} lead={t('inbox.noneLead')} />;
  return (
    <nav {...list} className={lists.scroller} aria-label={t('inbox.title')}>
      <ul className={lists.items}>
        {items.map((item) => (
          <li key={item.root.id}>
            <ThreadRow item={item} />
          </li>
        ))}
      </ul>
      {hasMore && <More onMore={() => void threadInbox.more()} />}
    </nav>
  );
}
