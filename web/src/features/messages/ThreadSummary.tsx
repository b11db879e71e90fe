import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { brief } from '../../ui/time';
import { useWords } from '../../ui/words';
import { UnreadBadge } from '../../ui/UnreadBadge';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    minHeight: '32px',
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  faces: { display: 'flex', columnGap: tokens.spacingHorizontalXXS },
  quiet: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

const MOST_FACES = 3;

/** What came of a message: who answered, how often, and when last; bold with a number when I follow it and have not read all. */
export function ThreadSummary({ root, thread }: { root: Message; thread: NonNullable<Message['thread']> }) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  const unread = useReadable(useCore().threadMark(root.id))?.unread ?? 0;
  return (
    <Link className={styles.root} to={`/c/${root.conversation}/t/${root.id}`}>
      <span className={styles.faces}>
        {thread.people.slice(0, MOST_FACES).map((id) => (
          <PersonAvatar key={id} id={id} size={20} />
        ))}
      </span>
      <Text size={200} weight={unread > 0 ? 'bold' : 'semibold'} wrap={false}>
        {t('messages.replies', { count: thread.replies })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {t('messages.lastReply', { time: brief(thread.lastAt, i18n.language, t) })}
      </Text>
      <UnreadBadge count={unread} label={t('messages.unreadReplies', { count: unread })} />
    </Link>
  );
}
