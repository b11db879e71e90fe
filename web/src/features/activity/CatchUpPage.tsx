import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Id } from '../../core';
import { keyOf } from '../../core/activity';
import { titleOf } from '../../ui/names';
import { PlacePage } from '../../ui/PlacePage';
import { own } from '../../ui/theme';
import { useRoving } from '../../ui/useRoving';
import { Face } from '../list/Face';
import { Empty } from '../../ui/Empty';
import { UnreadBadge } from '../../ui/UnreadBadge';
import { ActivityRow } from './ActivityRow';
import { unreadOf } from './catchUp';
import { LoadingItems } from './LoadingItems';
import { ThreadRow } from './ThreadRow';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** After an absence: what mentions me first, then those who wrote to me, threads, and channels by how much there is to read. */
export function CatchUpPage() {
  const { t } = useTranslation();
  const core = useCore();
  const { conversations } = useReadable(core.list);
  const { filter, status, items } = useReadable(core.activity.state);
  const followed = useReadable(core.threadInbox.state);
  useEffect(() => {
    const leave = core.activity.watch();
    void core.activity.show('unread');
    return () => {
      leave();
      void core.activity.show('all');
    };
  }, [core]);
  useEffect(() => core.threadInbox.watch(), [core]);
  const concerning = items.filter((one) => one.unread && one.kind !== 'reply');
  const [done, setDone] = useState<ReadonlySet<Id>>(new Set());
  const threads = followed.items.filter(({ root, mark }) => mark.unread > 0 && !done.has(root.id));
  const { direct, groups, channels } = unreadOf(conversations);
  const read = (those: Conversation[]) => {
    for (const { id, seq } of those) {
      core.arrive(id);
      core.markRead(id, seq);
    }
  };
  // What comes last stands first: until all is here, nothing is shown that it would push away.
  const isHere = filter === 'unread' && isSettled(status) && isSettled(followed.status);
  const [wasHere, setWasHere] = useState(isHere);
  if (isHere && !wasHere) setWasHere(true);
  const isEmpty = [concerning, threads, direct, groups, channels].every(({ length }) => length === 0);
  if (isEmpty && status === 'ready' && followed.status === 'ready')
    return <Empty icon={<CheckmarkCircleRegular />} title={t('catchUp.done')} lead={t('catchUp.doneLead')} />;
  const place = { title: t('catchUp.title'), lead: t('catchUp.lead'), back: '/activity' };
  if (!isHere && !wasHere)
    return (
      <PlacePage {...place}>
        <LoadingItems />
      </PlacePage>
    );
  return (
    <PlacePage {...place}>
      <Group
        name={t('catchUp.mentions')}
        isEmpty={concerning.length === 0}
        onRead={() => concerning.forEach((one) => core.activity.read(one))}
      >
        {concerning.map((one) => (
          <li key={keyOf(one)}>
            <ActivityRow item={one} />
          </li>
        ))}
      </Group>
      <Lines name={t('catchUp.direct')} conversations={direct} onRead={read} />
      <Lines name={t('catchUp.groups')} conversations={groups} onRead={read} />
      <Group
        name={t('inbox.title')}
        isEmpty={threads.length === 0}
        onRead={() => {
          threads.forEach(({ root, last }) => core.markThreadRead(root.id, last.seq));
          setDone(new Set([...done, ...threads.map(({ root }) => root.id)]));
        }}
      >
        {threads.map((one) => (
          <li key={one.root.id}>
            <ThreadRow item={one} />
          </li>
        ))}
      </Group>
      <Lines name={t('catchUp.channels')} conversations={channels} onRead={read} />
    </PlacePage>
  );
}

function isSettled(status: 'idle' | 'loading' | 'ready' | 'failed'): boolean {
  return status === 'ready' || status === 'failed';
}

function Group({
  name,
  isEmpty,
  onRead,
  children,
}: {
  name: string;
  isEmpty: boolean;
  onRead: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const roving = useRoving<HTMLUListElement>();
  if (isEmpty) return null;
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold">
          {name}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<CheckmarkCircleRegular />}
          aria-label={t('catchUp.readGroup', { group: name })}
          onClick={onRead}
        >
          {t('catchUp.read')}
        </Button>
      </div>
      <ul {...roving} className={styles.list}>
        {children}
      </ul>
    </section>
  );
}

function Lines({
  name,
  conversations,
  onRead,
}: {
  name: string;
  conversations: Conversation[];
  onRead: (those: Conversation[]) => void;
}) {
  return (
    <Group name={name} isEmpty={conversations.length === 0} onRead={() => onRead(conversations)}>
      {conversations.map((one) => (
        <li key={one.id}>
          <Line conversation={one} />
        </li>
      ))}
    </Group>
  );
}

function Line({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { teams } = useReadable(core.list);
  const team = teams.find((one) => one.id === conversation.team)?.name;
  return (
    <Link to={`/c/${conversation.id}`} className={styles.line} data-row tabIndex={-1}>
      <Face conversation={conversation} />
      <Text className={styles.words}>
        {titleOf(conversation, core, me, t)}
        {team && <Text size={200} className={styles.quiet}>{` · ${team}`}</Text>}
      </Text>
      <UnreadBadge count={conversation.unread} label={t('list.unread', { count: conversation.unread })} />
    </Link>
  );
}
