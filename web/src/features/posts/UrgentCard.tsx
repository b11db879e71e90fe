import { Button } from '@fluentui/react-components';
import { AlertUrgentFilled, CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { nameOf } from '../../ui/names';
import { clock } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { AskCard } from './AskCard';

/** That a message is urgent: whoever gets it says that they have seen it, and all see who has. */
export function UrgentCard({
  message,
  urgent,
}: {
  message: Message;
  urgent: NonNullable<Message['urgent']>;
}) {
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const now = useNow();
  const [isSeen, setSeen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const asksMe = message.author !== me.id && !isSeen && !urgent.people.includes(me.id);
  const members = useReadable(core.conversation(message.conversation))?.members ?? Infinity;
  const isOver = urgent.over || urgent.people.length >= members - 1 || Date.parse(urgent.until) <= now;
  const names = urgent.people.map((id) => nameOf(core, id)).filter(Boolean);
  const acknowledge = () => {
    setSeen(true);
    setProblem(undefined);
    core.urgent.acknowledge(message).catch((error: unknown) => {
      setSeen(false);
      setProblem(Problem.of(error).detail || t('app.failed'));
    });
  };
  const seenBy =
    names.length > 0
      ? t('urgent.seenBy', {
          names: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
        })
      : t('urgent.seenByNobody');
  const again = isOver ? '' : ` · ${t('urgent.again', { time: clock(urgent.until, i18n.language) })}`;
  const isDone = isOver && !asksMe;
  return (
    <AskCard
      label={t('urgent.title')}
      tone={isDone ? 'over' : 'pressing'}
      icon={isDone ? <CheckmarkCircleFilled /> : <AlertUrgentFilled />}
      title={t('urgent.title')}
      facts={seenBy + again}
      problem={problem}
    >
      {asksMe && (
        <Button appearance="primary" onClick={acknowledge}>
          {t('urgent.acknowledge')}
        </Button>
      )}
    </AskCard>
  );
}
