import { makeStyles, mergeClasses, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Id } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { day } from '../../ui/time';
import { useToday } from '../../ui/today';
import { useWords } from '../../ui/words';
import { LOW } from '../../ui/media';

const useStyles = makeStyles({
  day: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '48px',
    // The message below brings space of its own: so the line has as much above it.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    '::before': { content: '""', flex: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '::after': { content: '""', flex: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  dayText: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '24px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  floating: { boxShadow: tokens.shadow4, outline: `1px solid ${tokens.colorTransparentStroke}` },
  fresh: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    color: tokens.colorPaletteRedForeground1,
    '::before': { content: '""', flex: 1, borderTop: `1px solid ${tokens.colorPaletteRedBorder2}` },
    '::after': { content: '""', flex: 1, borderTop: `1px solid ${tokens.colorPaletteRedBorder2}` },
  },
  replies: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '40px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    color: tokens.colorNeutralForeground2,
    '::after': { content: '""', flex: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  faces: { display: 'flex', columnGap: tokens.spacingHorizontalXXS },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '56px',
    [LOW]: { height: '40px' },
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '1144px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalS },
  name: { width: '140px' },
  short: { width: '45%' },
  long: { width: '75%' },
});

export function Day({ time }: { time: string }) {
  const styles = useStyles();
  useToday();
  const { t, i18n } = useWords();
  return (
    <div className={styles.day}>
      <Text size={200} className={styles.dayText}>
        {day(time, i18n.language, t)}
      </Text>
    </div>
  );
}

export function DayText({ time }: { time: string }) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  return (
    <Text size={200} className={mergeClasses(styles.dayText, styles.floating)}>
      {day(time, i18n.language, t)}
    </Text>
  );
}

export function Fresh() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.fresh}>
      <Text size={200} weight="semibold">
        {t('messages.fresh')}
      </Text>
    </div>
  );
}

const MOST_FACES = 5;

/** Between the first message of a thread and its replies: how many there are, and whose. */
export function RepliesLine({ count, people }: { count: number; people: Id[] }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.replies}>
      <Text size={200} weight="semibold">
        {t('messages.replies', { count })}
      </Text>
      <span className={styles.faces}>
        {people.slice(0, MOST_FACES).map((id) => (
          <PersonAvatar key={id} id={id} size={20} />
        ))}
      </span>
    </div>
  );
}

/** The layout of a conversation of which nothing is known yet. */
export function LoadingConversation() {
  const styles = useStyles();
  return (
    <div aria-hidden>
      <Skeleton className={styles.head}>
        <SkeletonItem shape="circle" size={32} />
        <SkeletonItem size={16} className={styles.name} />
      </Skeleton>
      <Loading />
    </div>
  );
}

/** The layout of messages that are on their way. */
export function Loading() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.skeleton} aria-hidden>
      {Array.from({ length: 7 }, (_, i) => (
        <Fragment key={i}>
          <SkeletonItem shape="circle" size={32} />
          <span className={styles.lines}>
            <SkeletonItem size={12} className={styles.name} />
            <SkeletonItem size={16} className={i % 3 === 1 ? styles.short : styles.long} />
          </span>
        </Fragment>
      ))}
    </Skeleton>
  );
}
