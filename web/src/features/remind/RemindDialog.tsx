import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CalendarClockRegular, ClockAlarmRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Message } from '../../core';
import type { When } from '../../core/reminders';
import { momentText } from '../../ui/moment';
import { plainText } from '../../ui/plainText';
import { momentOf } from '../later/model';
import { ChooseMoment } from '../later/opened';
import { type Proposal, proposals } from './model';
import { remind, reminding } from './reminding';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  excerpt: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    paddingBottom: tokens.spacingVerticalS,
  },
  choice: { justifyContent: 'flex-start', minHeight: '44px', fontWeight: tokens.fontWeightRegular },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Asks when one wants to be reminded, as long as there is a message to be reminded of. */
export function RemindDialog() {
  const message = useReadable(reminding);
  return message && <Reminding key={message.id} message={message} />;
}

function Reminding({ message }: { message: Message }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { reminders } = core;
  const [proposed] = useState(() => proposals(new Date()));
  const [isChoosing, setChoosing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const waiting = useReadable(reminders.list)?.find((one) => one.message.id === message.id);
  const close = () => remind(undefined);
  useEffect(() => {
    reminders.refresh().catch(() => undefined);
  }, [reminders]);
  const then = (done: Promise<void>) => void done.then(close, () => setFailed(true));
  const put = (when: When) => then(reminders.put(message, when));
  const choose = (proposal: Proposal) =>
    put(
      'at' in proposal
        ? momentOf(proposal.at)
        : { minutes: proposal.minutes, zone: momentOf(new Date()).zone },
    );
  const words = (proposal: Proposal) =>
    'at' in proposal ? momentText(proposal.at, i18n.language, t) : t(`remind.in.${proposal.key}`);
  if (isChoosing) {
    return (
      <ChooseMoment
        title={t('remind.title')}
        submit={t('remind.choose')}
        first={waiting && new Date(waiting.dueAt)}
        onChoose={(at) => put(momentOf(at))}
        onClose={() => setChoosing(false)}
      />
    );
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('remind.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.excerpt} dir="auto">
              {plainText(message.markdown, core, t)}
            </Text>
            {waiting && (
              <Text role="status">
                {t('remind.waits', { when: momentText(waiting.dueAt, i18n.language, t) })}
              </Text>
            )}
            {proposed.map((proposal) => (
              <Button
                key={proposal.key}
                appearance="subtle"
                className={styles.choice}
                icon={<ClockAlarmRegular />}
                onClick={() => choose(proposal)}
              >
                {words(proposal)}
              </Button>
            ))}
            <Button
              appearance="subtle"
              className={styles.choice}
              icon={<CalendarClockRegular />}
              onClick={() => setChoosing(true)}
            >
              {t('later.choose')}
            </Button>
            {waiting && (
              <Button
                appearance="subtle"
                className={styles.choice}
                icon={<DeleteRegular />}
                onClick={() => then(reminders.remove(message))}
              >
                {t('remind.remove')}
              </Button>
            )}
            {hasFailed && (
              <Text role="alert" className={styles.problem}>
                {t('app.failed')}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('app.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
