import {
  Button,
  Checkbox,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { momentText } from '../../ui/moment';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { PollVoters } from './opened';

type Poll = NonNullable<Message['poll']>;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '520px',
  },
  options: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  option: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  bar: { gridColumn: '1 / -1', marginLeft: tokens.spacingHorizontalXXXL, width: 'auto' },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** The answers to choose from, how many have chosen each, and my choice. A choice counts at once. */
export function PollCard({ message, poll }: { message: Message; poll: Poll }) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const now = useNow();
  const owns = useReadable(core.conversation(message.conversation))?.owner === true;
  const { mine, choose, problem, run } = useMine(message);
  const [isVoters, setVoters] = useState(false);
  const isOver =
    poll.closedAt !== undefined || (poll.closesAt !== undefined && Date.parse(poll.closesAt) <= now);
  const isMine = message.author === me.id;
  const Choice = poll.several ? Checkbox : Radio;
  const options = poll.options.map(({ text, votes }, i) => (
    <div key={text} className={styles.option}>
      <Choice
        label={text}
        disabled={isOver}
        {...(poll.several
          ? { checked: mine.includes(i + 1), onChange: () => choose(toggled(mine, i + 1)) }
          : { value: String(i + 1) })}
      />
      <Text size={200} className={styles.number}>
        {votes.toLocaleString(i18n.language)}
      </Text>
      <ProgressBar
        aria-hidden
        className={styles.bar}
        value={poll.voters === 0 ? 0 : Math.min(1, votes / poll.voters)}
        color={mine.includes(i + 1) ? 'success' : 'brand'}
      />
    </div>
  ));
  return (
    <div className={styles.root} role="group" aria-label={t('poll.title')}>
      {poll.several ? (
        <div className={styles.options}>{options}</div>
      ) : (
        <RadioGroup
          className={styles.options}
          aria-label={t('poll.title')}
          value={String(mine[0] ?? '')}
          onChange={(_, { value }) => choose([Number(value)])}
        >
          {options}
        </RadioGroup>
      )}
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {[
            t('poll.voters', { count: poll.voters, number: poll.voters.toLocaleString(i18n.language) }),
            poll.anonymous && t('poll.isAnonymous'),
            isOver
              ? t('poll.over')
              : poll.closesAt && t('poll.closes', { when: momentText(poll.closesAt, i18n.language, t) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <span>
          {!isOver && mine.length > 0 && (
            <Button size="small" appearance="subtle" onClick={() => choose([])}>
              {t('poll.takeBack')}
            </Button>
          )}
          {!poll.anonymous && poll.voters > 0 && (
            <Button size="small" appearance="subtle" onClick={() => setVoters(true)}>
              {t('poll.who')}
            </Button>
          )}
          {!isOver && (isMine || owns) && (
            <Button size="small" appearance="subtle" onClick={() => run(core.polls.close(message))}>
              {t('poll.close')}
            </Button>
          )}
        </span>
      </div>
      {problem && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {isVoters && <PollVoters message={message} poll={poll} onClose={() => setVoters(false)} />}
    </div>
  );
}

function toggled(choices: number[], one: number): number[] {
  return choices.includes(one) ? choices.filter((other) => other !== one) : [...choices, one];
}

/** My choice, shown at once; what the server refuses is taken back. */
function useMine(message: Message) {
  const core = useCore();
  const { t } = useWords();
  const [mine, setMine] = useState<number[]>([]);
  const [problem, setProblem] = useState<string>();
  const { id } = message;
  const isNew = message.rev === message.seq;
  useEffect(() => {
    if (isNew) return; // nobody has voted
    let isCurrent = true;
    core.polls.mine(message).then(
      (found) => isCurrent && setMine(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // Asked once for each poll, whatever moves it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, id]);
  const run = (work: Promise<void>, onFailed?: () => void) => {
    setProblem(undefined);
    work.catch((error: unknown) => {
      onFailed?.();
      setProblem(Problem.of(error).detail || t('app.failed'));
    });
  };
  const choose = (choices: number[]) => {
    const before = mine;
    setMine(choices);
    run(core.polls.vote(message, choices), () => setMine(before));
  };
  return { mine, choose, problem, run };
}
