import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ChatRegular } from '@fluentui/react-icons';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useReadable } from '../../app/core';
import type { Id, Message, MessageList as List } from '../../core';
import { day } from '../../ui/time';
import { MessageItem, PendingItem } from './MessageItem';
import { Empty } from './NothingChosen';
import { useScroll } from './useScroll';

const useStyles = makeStyles({
  outer: { position: 'relative', minHeight: 0, display: 'grid' },
  scroller: {
    overflowY: 'auto',
    overflowAnchor: 'none',
    minHeight: 0,
    padding: `${tokens.spacingVerticalL} 0`,
    scrollbarWidth: 'thin',
  },
  column: { maxWidth: '1000px', margin: '0 auto' },
  day: {
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    display: 'grid',
    justifyContent: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    pointerEvents: 'none',
  },
  dayText: {
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
  },
  fresh: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorPaletteRedForeground1,
    '::before': { content: '""', flex: 1, height: '1px', backgroundColor: tokens.colorPaletteRedBorder2 },
    '::after': { content: '""', flex: 1, height: '1px', backgroundColor: tokens.colorPaletteRedBorder2 },
  },
  newest: {
    position: 'absolute',
    bottom: tokens.spacingVerticalM,
    left: '50%',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow8,
  },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    maxWidth: '700px',
  },
});

const SAME_RUN_MILLIS = 5 * 60_000;

export interface MessageListProps {
  list: List;
  label: string;
  /** Up to where it was read when the reader came; the line "new" stands after it. */
  mark?: number;
  marked?: Id;
  editing?: Id;
  inThread?: boolean;
  empty?: string;
  onEdit: (message: Id | undefined) => void;
  onSeen?: (seq: number) => void;
}

/** Messages in order, loaded further at both ends, without anything moving under the reader's eyes. */
export function MessageList(props: MessageListProps) {
  const { list, label, mark, marked, editing, inThread = false, empty, onEdit, onSeen } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const state = useReadable(list);
  const { messages, pending, status } = state;
  const { ref, onScroll, isAtEnd, leftAt, focused, toNewest } = useScroll(list, state, marked);
  const newest = messages.at(-1)?.seq ?? 0;
  const isLoading = useLater(status === 'loading', 150);
  useEffect(() => {
    if (isAtEnd && !state.hasNewer && newest > 0 && document.hasFocus()) {
      const timer = setTimeout(() => onSeen?.(newest), 1_000);
      return () => clearTimeout(timer);
    }
  }, [newest, onSeen, isAtEnd, state.hasNewer, focused]);

  if (status === 'failed') {
    return (
      <Empty icon={<ChatRegular />} title={t('messages.failed')}>
        <Button onClick={() => void list.showNewest()}>{t('messages.retry')}</Button>
      </Empty>
    );
  }
  if (status === 'loading') return isLoading ? <Loading /> : <div className={styles.outer} />;
  if (messages.length + pending.length === 0 && empty) {
    return <Empty icon={<ChatRegular />} title={t('messages.empty')} lead={empty} />;
  }
  const freshAt =
    mark === undefined ? -1 : messages.findIndex((one) => one.seq > mark && one.author !== me.id);
  const below = messages.filter((one) => one.seq > leftAt && one.author !== me.id).length;

  return (
    <div className={styles.outer}>
      <div ref={ref} className={styles.scroller} onScroll={onScroll}>
        <div className={styles.column} role="feed" aria-label={label} aria-busy={false}>
          {messages.map((message, i) => (
            <Fragment key={message.id}>
              {startsDay(message, messages[i - 1]) && !inThread && <Day time={message.createdAt} />}
              {i === freshAt && (i > 0 || state.hasOlder) && <Fresh>{t('messages.fresh')}</Fresh>}
              <MessageItem
                message={message}
                isFirst={startsRun(message, messages[i - 1]) || i === freshAt}
                isMarked={message.id === marked}
                isEditing={message.id === editing}
                inThread={inThread}
                position={i + 1}
                onEdit={onEdit}
              />
            </Fragment>
          ))}
          {!state.hasNewer &&
            pending.map((one, i) => (
              <PendingItem
                key={one.clientId}
                pending={one}
                isFirst={i === 0 && messages.at(-1)?.author !== me.id}
              />
            ))}
        </div>
      </div>
      {(!isAtEnd || state.hasNewer) && (
        <Button className={styles.newest} shape="circular" icon={<ArrowDownRegular />} onClick={toNewest}>
          {below > 0 ? t('messages.newCount', { count: below }) : t('messages.newest')}
        </Button>
      )}
    </div>
  );
}

function Day({ time }: { time: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.day}>
      <Text size={200} className={styles.dayText}>
        {day(time, i18n.language, t)}
      </Text>
    </div>
  );
}

function Fresh({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fresh} role="separator">
      <Text size={200} weight="semibold">
        {children}
      </Text>
    </div>
  );
}

function Loading() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.skeleton} aria-hidden>
      {Array.from({ length: 6 }, (_, i) => (
        <Fragment key={i}>
          <SkeletonItem shape="circle" size={32} />
          <SkeletonItem size={i % 2 ? 48 : 32} />
        </Fragment>
      ))}
    </Skeleton>
  );
}

function startsDay(message: Message, before: Message | undefined): boolean {
  return !before || new Date(before.createdAt).toDateString() !== new Date(message.createdAt).toDateString();
}

function startsRun(message: Message, before: Message | undefined): boolean {
  return (
    startsDay(message, before) ||
    before?.author !== message.author ||
    Date.parse(message.createdAt) - Date.parse(before?.createdAt ?? '') > SAME_RUN_MILLIS
  );
}

function useLater(condition: boolean, millis: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!condition) return;
    const timer = setTimeout(() => setLong(true), millis);
    return () => clearTimeout(timer);
  }, [condition, millis]);
  return isLong;
}
