import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { TextLink } from '../../ui/TextLink';
import { WaitingMessage } from './opened';

const MOST = 1;

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalL}` },
  more: { maxWidth: '1112px', margin: `0 auto ${tokens.spacingVerticalXS}` },
});

/** What waits to be sent in a conversation or thread, the next first; of many the first. */
export function WaitingHere({ conversation, thread }: { conversation: Id; thread?: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const here = useReadable(useCore().scheduled.list).filter(
    (one) => one.conversation === conversation && one.replyTo === thread,
  );
  if (here.length === 0) return null;
  return (
    <div className={styles.root}>
      {here.slice(0, MOST).map((message) => (
        <WaitingMessage key={message.id} message={message} />
      ))}
      {here.length > MOST && (
        <div className={styles.more}>
          <TextLink to="/later">{t('later.all', { count: here.length })}</TextLink>
        </div>
      )}
    </div>
  );
}
