import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { BookmarkOffRegular, BookmarkRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Empty } from '../../ui/Empty';
import { PlacePage } from '../../ui/PlacePage';
import { SaidElsewhere, SaidElsewhereList } from '../messages/SaidElsewhere';
import { ReminderList } from '../remind/ReminderList';

const useStyles = makeStyles({ problem: { color: tokens.colorStatusDangerForeground1 } });

/** What I have saved, the latest first; each opens where it was said. */
export function SavedPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const saved = useReadable(core.saved.list);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.saved.refresh().catch(() => setProblem(t('saved.failed')));
  }, [core, t]);
  const reminders = useReadable(core.reminders.list);
  useEffect(() => {
    core.reminders.refresh().catch(() => undefined);
  }, [core]);
  const hasNothing = saved?.length === 0 && !reminders?.length;
  return (
    <PlacePage title={t('saved.title')} back="/">
      <ReminderList />
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {hasNothing && <Empty icon={<BookmarkRegular />} title={t('saved.none')} lead={t('saved.noneLead')} />}
      <SaidElsewhereList>
        {saved?.map(({ id, message }) => (
          <SaidElsewhere
            key={id}
            message={message}
            action={
              <Tooltip content={t('messages.unsave')} relationship="label">
                <Button
                  appearance="subtle"
                  icon={<BookmarkOffRegular />}
                  onClick={() => void core.saved.set(message, false).catch(() => setProblem(t('app.failed')))}
                />
              </Tooltip>
            }
          />
        ))}
      </SaidElsewhereList>
    </PlacePage>
  );
}
