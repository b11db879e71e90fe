import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useMe } from '../../app/core';
import type { Message, TimelineState } from '../../core';
import { MessageItem } from './MessageItem';
import type { MessageListProps } from './MessageList';
import { countAfter, layOut, type Row } from './model';
import { Day, Fresh, RepliesLine } from './parts';
import { PendingItem } from './PendingItem';
import { Newest, Unread } from './Pills';
import { useReaders } from './useReaders';
import { StickyDay } from './StickyDay';
import { useReading } from './useReading';
import { useUnread } from './useUnread';
import { useSelection } from '../selection/useSelection';
import { useRoving } from './useRoving';
import { useTimeline } from './useTimeline';

const useStyles = makeStyles({
  outer: {
    position: 'relative',
    minHeight: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    containerType: 'inline-size',
  },
  scroller: {
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowAnchor: 'none',
    overscrollBehaviorY: 'contain',
    minHeight: 0,
    scrollbarWidth: 'thin',
    scrollbarColor: `${tokens.colorNeutralStroke1} transparent`,
  },
  feed: { position: 'relative', flexShrink: 0, width: '100%', maxWidth: '1144px', margin: 'auto auto 0' },
  top: { margin: '0 auto auto' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

const NONE: Message[] = [];

/** Messages in order, however many: only those in sight are drawn. */
export function Timeline(props: MessageListProps & { state: TimelineState }) {
  const {
    list,
    state,
    label,
    mark,
    marked,
    found,
    editing,
    inThread = false,
    root,
    conversation,
    onEdit,
    onSeen,
  } = props;
  const styles = useStyles();
  const me = useMe().id;
  const rows = useMemo(() => layOut(state, { me, mark, inThread, root }), [state, me, mark, inThread, root]);
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRoving({ rows, scroller, conversation });
  const editingAt = editing
    ? rows.findIndex((row) => row.kind === 'message' && row.message.id === editing)
    : -1;
  const selected = useSelection(rows, scroller);
  const timeline = useTimeline({
    scroller,
    list,
    state,
    rows,
    marked,
    found,
    held: [roving.at, editingAt, ...selected],
  });
  const { virtualizer, look, goTo, toNewest, isAtEnd } = timeline;
  const readers = useReaders(conversation, inThread ? NONE : state.messages, me);
  const inView = useReading(rows, virtualizer, onSeen);
  const unread = useUnread({ list, state, rows, mark, me, inView, goTo });
  const [leftAt, setLeftAt] = useState(mark ?? Number.MAX_SAFE_INTEGER);
  const newest = state.messages.at(-1)?.seq ?? 0;
  const furthest = isAtEnd ? newest : Math.max(inView?.to ?? 0, Math.min(leftAt, newest));
  if (furthest !== leftAt) setLeftAt(furthest);
  const below = countAfter(state.messages, furthest, me);
  const items = virtualizer.getVirtualItems();
  const lastMessage = items.findLast((item) => rows[item.index]?.kind === 'message')?.key;
  const stop = roving.at >= 0 ? roving.active : lastMessage;
  const isLastOwn = (row: Row) =>
    row.kind === 'message' && row.message.author === me && row.message.seq === newest && row === rows.at(-1);

  return (
    <div className={styles.outer} data-region={inThread ? undefined : 'messages'}>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={look}
        onKeyDown={(event) => roving.onKeyDown(event, goTo)}
        tabIndex={-1}
      >
        <div
          className={mergeClasses(styles.feed, inThread && styles.top)}
          role="feed"
          aria-label={label}
          aria-busy={false}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className={styles.row}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {row.kind === 'day' && <Day time={row.time} />}
                  {row.kind === 'fresh' && <Fresh />}
                  {row.kind === 'replies' && <RepliesLine count={row.count} people={row.people} />}
                  {row.kind === 'message' && (
                    <MessageItem
                      message={row.message}
                      isFirst={row.isFirst}
                      isMarked={row.message.id === (found ?? marked)}
                      isEditing={row.message.id === editing}
                      isStop={row.key === stop}
                      isSaved={isLastOwn(row)}
                      readers={readers.get(row.message.id)}
                      inThread={inThread}
                      onEdit={onEdit}
                      onFocus={roving.setActive}
                    />
                  )}
                  {row.kind === 'pending' && <PendingItem pending={row.pending} isFirst={row.isFirst} />}
                </div>
              )
            );
          })}
        </div>
      </div>
      {!inThread && <StickyDay rows={rows} virtualizer={virtualizer} />}
      {unread && <Unread count={unread.count} since={unread.since} onClick={unread.show} />}
      {!isAtEnd && <Newest below={below} hasMore={state.hasNewer} onClick={toNewest} />}
    </div>
  );
}
