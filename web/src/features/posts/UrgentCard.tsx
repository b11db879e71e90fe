import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AlertUrgentFilled, CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { nameOf } from '../../ui/names';
import { clock } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
    maxWidth: '520px',
  },
  done: { borderLeftColor: tokens.colorNeutralStroke1 },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  text: { flex: '1 1 180px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { '@media (pointer: coarse)': { minHeight: '44px' } },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** That a message is urgent: whoever gets it says that they have seen it, and all see who has. */
export function UrgentCard({
  message,
  urgent,
}: {
  message: Message;
  urgent: NonNullable<Message['urgent']>;
}) {
  const styles = useStyles();
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
  return (
    <div
      className={mergeClasses(styles.root, isOver && !asksMe && styles.done)}
      role="group"
      aria-label={t('urgent.title')}
    >
      <span aria-hidden className={mergeClasses(styles.icon, !asksMe && isOver && styles.doneIcon)}>
        {!asksMe && isOver ? <CheckmarkCircleFilled /> : <AlertUrgentFilled />}
      </span>
      <span className={styles.text}>
        <Text block weight="semibold">
          {t('urgent.title')}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {names.length > 0
            ? t('urgent.seenBy', {
                names: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
              })
            : t('urgent.seenByNobody')}
          {!isOver && ` · ${t('urgent.again', { time: clock(urgent.until, i18n.language) })}`}
        </Text>
        {problem && (
          <Text block size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </span>
      {asksMe && (
        <Button appearance="primary" className={styles.button} onClick={acknowledge}>
          {t('urgent.acknowledge')}
        </Button>
      )}
    </div>
  );
}
