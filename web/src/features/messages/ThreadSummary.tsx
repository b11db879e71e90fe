import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { brief } from '../../ui/time';

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
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    cursor: 'pointer',
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

/** What came of a message: who answered, how often, and when last. */
export function ThreadSummary({
  thread,
  onOpen,
}: {
  thread: NonNullable<Message['thread']>;
  onOpen: () => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  return (
    <button type="button" className={styles.root} onClick={onOpen}>
      <span className={styles.faces}>
        {thread.people.slice(0, MOST_FACES).map((id) => (
          <PersonAvatar key={id} id={id} size={20} />
        ))}
      </span>
      <Text size={200} weight="semibold" wrap={false}>
        {t('messages.replies', { count: thread.replies })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {t('messages.lastReply', { time: brief(thread.lastAt, i18n.language, t) })}
      </Text>
    </button>
  );
}
