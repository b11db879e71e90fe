import { Button, Text } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClipboardCheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, type MyMustRead, Problem } from '../../core';
import { momentText } from '../../ui/moment';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { AskCard } from './AskCard';
import { urgencyOf } from './model';
import { MustReadBoard } from './opened';

/** What a post asks: by when it is to be read, my answer, and for whom it concerns the way to the board. */
export function MustReadCard({ message }: { message: Message }) {
  const now = useNow();
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const open = useReadable(core.mustReads.open);
  const isOpen = open?.some(({ id }) => id === message.id) ?? false;
  const isMine = message.author === me.id;
  const owns = useReadable(core.conversation(message.conversation))?.owner === true;
  const mine = useMine(message, open !== undefined && !isMine && !isOpen);
  const [problem, setProblem] = useState<string>();
  const [isBoard, setBoard] = useState(false);
  const { deadline = '', answered = 0 } = message.mustRead ?? {};
  const isOverdue = isOpen && urgencyOf(message, now) === 'overdue';
  const isDone = mine?.answeredAt !== undefined;
  const when = momentText(deadline, i18n.language, t);
  const answer = () => {
    setProblem(undefined);
    core.mustReads
      .answer(message)
      .catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  };
  return (
    <AskCard
      label={t('mustRead.title')}
      tone={isDone ? 'done' : isOverdue ? 'pressing' : 'asking'}
      icon={
        isDone ? <CheckmarkCircleFilled /> : isOverdue ? <WarningRegular /> : <ClipboardCheckmarkRegular />
      }
      title={t(isOverdue ? 'mustRead.overdue' : 'mustRead.by', { when })}
      facts={
        isMine || owns
          ? t('mustRead.answered', { count: answered, number: answered.toLocaleString(i18n.language) })
          : undefined
      }
      problem={problem}
      isRoomKept
    >
      {isOpen && (
        <Button appearance="primary" onClick={answer}>
          {t('mustRead.answer')}
        </Button>
      )}
      {mine && !isOpen && <Text size={200}>{answerText(mine, i18n.language, t)}</Text>}
      {(isMine || owns || mine?.sees) && (
        <Button onClick={() => setBoard(true)}>{t('mustRead.board')}</Button>
      )}
      {isBoard && <MustReadBoard message={message} onClose={() => setBoard(false)} />}
    </AskCard>
  );
}

/** What stands where the button was. */
function answerText({ asked, answeredAt }: MyMustRead, language: string, t: TFunction): string {
  if (answeredAt) return t('mustRead.done', { when: momentText(answeredAt, language, t) });
  return asked ? '' : t('mustRead.notAsked');
}

/** What it asks of me, when my list does not tell. */
function useMine(message: Message, isWanted: boolean): MyMustRead | undefined {
  const core = useCore();
  const [mine, setMine] = useState<MyMustRead>();
  const { id } = message;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    core.mustReads.mine(message).then(
      (found) => isCurrent && setMine(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // A message that moves asks the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, id, isWanted]);
  return isWanted ? mine : undefined;
}
