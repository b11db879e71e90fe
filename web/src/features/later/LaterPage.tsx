import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { ScheduledMessage } from '../../core';
import { titleOf } from '../../ui/names';
import { TextLink } from '../../ui/TextLink';
import { Empty } from '../../ui/Empty';
import { PlacePage } from '../../ui/PlacePage';
import { WaitingMessage } from './WaitingMessage';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalL },
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
  return (
    <PlacePage title={t('later.title')} lead={waiting.length > 0 ? t('later.lead') : undefined} back="/">
      {waiting.length === 0 && (
        <Empty icon={<CalendarClockRegular />} title={t('later.none')} lead={t('later.noneLead')} />
      )}
      <ul className={styles.list}>
        {waiting.map((message) => (
          <li key={message.id}>
            <Where message={message} />
            <WaitingMessage message={message} />
          </li>
        ))}
      </ul>
    </PlacePage>
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
