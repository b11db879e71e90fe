import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { ScheduledMessage } from '../../core';
import { NARROW } from '../../ui/media';
import { titleOf } from '../../ui/names';
import { TextLink } from '../../ui/TextLink';
import { Empty } from '../../ui/Empty';
import { WaitingMessage } from './WaitingMessage';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalXL, maxWidth: '680px', margin: '0 auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalL },
  lead: { display: 'block', color: tokens.colorNeutralForeground3 },
  where: { display: 'block', marginBottom: tokens.spacingVerticalXS },
});

/** All that I have scheduled, the next first. */
export function LaterPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const waiting = useReadable(core.scheduled.list);
  useEffect(() => {
    core.scheduled.refresh().catch(() => undefined);
  }, [core]);
  if (waiting.length === 0)
    return <Empty icon={<CalendarClockRegular />} title={t('later.none')} lead={t('later.noneLead')} />;
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <div>
          <Title3 as="h1">{t('later.title')}</Title3>
          <Text className={styles.lead}>{t('later.lead')}</Text>
        </div>
        <ul className={styles.list}>
          {waiting.map((message) => (
            <li key={message.id}>
              <Where message={message} />
              <WaitingMessage message={message} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Where({ message }: { message: ScheduledMessage }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  const thread = message.replyTo ? `/t/${message.replyTo}` : '';
  return (
    <Text className={styles.where}>
      {conversation ? (
        <TextLink to={`/c/${conversation.id}${thread}`}>{titleOf(conversation, core, me, t)}</TextLink>
      ) : (
        t('later.elsewhere')
      )}
    </Text>
  );
}
