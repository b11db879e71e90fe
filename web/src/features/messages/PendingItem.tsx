import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useCore, useMe } from '../../app/core';
import type { Pending } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { clock } from '../../ui/time';
import { Foldable } from './Foldable';
import { LinkSpace } from './LinkCards';
import { isEmojiOnly } from './model';
import { useRowStyles } from './rowStyles';
import { useRow } from './useRow';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorStatusDangerForeground1,
  },
  ways: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** A message that the server has not confirmed yet: where it will stand, with a clock, or with what went wrong. */
export function PendingItem({ pending, isFirst }: { pending: Pending; isFirst: boolean }) {
  const styles = useStyles();
  const row = useRowStyles();
  const look = useRow({ isMine: true, isFirst, isBare: isEmojiOnly(pending.markdown) });
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const isFailed = pending.state === 'failed';
  const state = t(pending.state === 'queued' ? 'messages.queued' : 'messages.sending');
  return (
    <article
      className={look.row}
      tabIndex={-1}
      aria-label={`${me.name}, ${isFailed ? t('messages.notSent') : state}`}
      data-key={pending.clientId}
      data-client-id={pending.clientId}
      data-state={pending.state}
    >
      <span className={row.face}>
        {isFirst && !look.isOnRight && <PersonAvatar id={me.id} size={look.avatar} presence />}
      </span>
      <div className={look.body}>
        {isFirst && (
          <div className={row.head}>
            {!look.isOnRight && <Text weight="semibold">{me.name}</Text>}
            <Text size={200} className={row.quiet}>
              {clock(pending.createdAt, i18n.language)}
            </Text>
          </div>
        )}
        <div className={look.bubble}>
          <Foldable text={pending.markdown} />
        </div>
        {!isFailed && <LinkSpace text={pending.markdown} />}
        {isFailed && (
          <div className={styles.failed} role="alert">
            <ErrorCircleRegular />
            <Text size={200}>{[t('messages.notSent'), pending.problem].filter(Boolean).join('. ')}</Text>
            <span className={styles.ways}>
              <Button size="small" onClick={() => core.retry(pending.clientId)}>
                {t('messages.retry')}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => core.discard(pending.clientId)}>
                {t('messages.discard')}
              </Button>
            </span>
          </div>
        )}
      </div>
      {!isFailed && (
        <span className={row.state} role="img" aria-label={state} title={state}>
          <ClockRegular />
        </span>
      )}
    </article>
  );
}
