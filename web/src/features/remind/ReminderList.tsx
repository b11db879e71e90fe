import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { CalendarClockRegular, ClockAlarmRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { ReminderItem } from '../../core';
import { momentText } from '../../ui/moment';
import { nameOf, titleOf } from '../../ui/names';
import { usePlainText } from '../../ui/usePlainText';
import { messageAddress } from '../../ui/messageAddress';
import { TextLink } from '../../ui/TextLink';
import { useBarStyles } from '../mentions/barStyles';
import { remind } from './reminding';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  text: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 },
  excerpt: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** What I am going to be reminded of; nothing while there is nothing. */
export function ReminderList() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { reminders } = useCore();
  const waiting = useReadable(reminders.list);
  if (!waiting || waiting.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby="reminders">
      <Text as="h2" id="reminders" size={400} weight="semibold">
        {t('remind.list')}
      </Text>
      <ul className={styles.list}>
        {waiting.map((one) => (
          <li key={one.message.id}>
            <Waiting item={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ item: { message, dueAt } }: { item: ReminderItem }) {
  const styles = useStyles();
  const bar = useBarStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  const [hasFailed, setFailed] = useState(false);
  const excerpt = usePlainText(message.markdown);
  const conversation = useReadable(core.conversation(message.conversation));
  const where = conversation ? titleOf(conversation, core, me, t) : t('saved.open');
  return (
    <div className={bar.bar}>
      <ClockAlarmRegular className={bar.icon} />
      <span className={styles.text}>
        <Text>{momentText(dueAt, i18n.language, t)}</Text>
        <Text size={200} className={styles.excerpt} dir="auto">
          {nameOf(core, message.author ?? '')}: {excerpt}
        </Text>
        <Text size={200}>
          <TextLink to={messageAddress(message)}>{where}</TextLink>
        </Text>
        {hasFailed && (
          <Text size={200} role="alert" className={bar.problem}>
            {t('app.failed')}
          </Text>
        )}
      </span>
      <Tooltip content={t('remind.move')} relationship="label">
        <Button appearance="subtle" icon={<CalendarClockRegular />} onClick={() => remind(message)} />
      </Tooltip>
      <Tooltip content={t('remind.remove')} relationship="label">
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          onClick={() => void core.reminders.remove(message).catch(() => setFailed(true))}
        />
      </Tooltip>
    </div>
  );
}
