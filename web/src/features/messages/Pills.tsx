import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { brief } from '../../ui/time';

const useStyles = makeStyles({
  pill: {
    position: 'absolute',
    left: '50%',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow8,
    whiteSpace: 'nowrap',
    zIndex: 2,
  },
  newest: { bottom: tokens.spacingVerticalM },
  unread: { top: '44px' },
});

/** Down to the newest, with how many have come since one looked. */
export function Newest({
  below,
  hasMore,
  onClick,
}: {
  below: number;
  hasMore: boolean;
  onClick: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Button
      className={mergeClasses(styles.pill, styles.newest)}
      shape="circular"
      size="small"
      appearance={below > 0 ? 'primary' : 'secondary'}
      icon={<ArrowDownRegular />}
      iconPosition="after"
      onClick={onClick}
    >
      {below > 0 ? t('messages.newCount', { count: below, more: hasMore ? '+' : '' }) : t('messages.newest')}
    </Button>
  );
}

/** Up to the first unread, when one has come past it without reading. */
export function Unread({ count, since, onClick }: { count: number; since?: string; onClick: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  return (
    <Button
      className={mergeClasses(styles.pill, styles.unread)}
      shape="circular"
      size="small"
      icon={<ArrowUpRegular />}
      iconPosition="after"
      onClick={onClick}
    >
      {since
        ? t('messages.newSince', { count, time: brief(since, i18n.language, t) })
        : t('messages.toFirstUnread')}
    </Button>
  );
}
