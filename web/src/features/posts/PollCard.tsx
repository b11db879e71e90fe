import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { momentText } from '../../ui/moment';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { percent, type Poll, withMine } from './model';
import { PollVoters } from './opened';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '520px',
  },
  options: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  option: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '& label': { overflowWrap: 'anywhere' },
  },
  // As dark as any text, also where it is not chosen.
  answer: { color: tokens.colorNeutralForeground1 },
  bar: {
    gridColumn: '1 / -1',
    height: '6px',
    marginLeft: tokens.spacingHorizontalXXXL,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
  },
  wide: { marginLeft: 0 },
  result: { overflowWrap: 'anywhere', padding: `${tokens.spacingVerticalXS} 0` },
  check: {
    marginLeft: tokens.spacingHorizontalXS,
    verticalAlign: 'text-bottom',
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorBrandForeground1,
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground4,
    transition: `width ${tokens.durationFast}`,
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  mine: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    // What can be done comes with the first vote: the answers must not move under the thumb that has given it.
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  tool: { '@media (pointer: coarse)': { minHeight: '44px' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** The answers to choose from, how many have chosen each, and my choice. A choice counts at once. */
export function PollCard({ message, poll: told }: { message: Message; poll: Poll }) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  const core = useCore();
  const now = useNow();
  const mine = useMine(message);
  const poll = withMine(told, message.rev, mine, useReadable(core.polls.ahead(message)));
  const [problem, setProblem] = useState<string>();
  const isOver =
    poll.closedAt !== undefined || (poll.closesAt !== undefined && Date.parse(poll.closesAt) <= now);
  const run = (work: Promise<void>) => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  };
  const choose = (choices: number[]) => run(core.polls.choose(message, choices));
  const facts = [
    poll.voters === 0
      ? t('poll.noVoters')
      : t('poll.voters', { count: poll.voters, number: poll.voters.toLocaleString(i18n.language) }),
    poll.several && !isOver && t('poll.mayChooseSeveral'),
    poll.anonymous && t('poll.isAnonymous'),
    isOver
      ? t('poll.over')
      : poll.closesAt && t('poll.closes', { when: momentText(poll.closesAt, i18n.language, t) }),
  ];
  return (
    <div className={styles.root} role="group" aria-label={t('poll.title')}>
      <Options poll={poll} mine={mine} isOver={isOver} onChoose={choose} />
      {problem && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {facts.filter(Boolean).join(' · ')}
        </Text>
        <Tools
          message={message}
          poll={poll}
          isOver={isOver}
          onTakeBack={mine.length > 0 ? () => choose([]) : undefined}
          onClose={() => run(core.polls.close(message))}
        />
      </div>
    </div>
  );
}

function Options({
  poll,
  mine,
  isOver,
  onChoose,
}: {
  poll: Poll;
  mine: number[];
  isOver: boolean;
  onChoose: (choices: number[]) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  const id = useId();
  const Choice = poll.several ? Checkbox : Radio;
  const options = poll.options.map(({ text, votes }, i) => (
    <div key={text} className={styles.option}>
      {isOver ? (
        <Result text={text} isMine={mine.includes(i + 1)} />
      ) : (
        <Choice
          label={<span className={styles.answer}>{text}</span>}
          aria-describedby={`${id}${i}`}
          {...(poll.several
            ? { checked: mine.includes(i + 1), onChange: () => onChoose(toggled(mine, i + 1)) }
            : { value: String(i + 1) })}
        />
      )}
      <Text id={`${id}${i}`} size={200} className={styles.number}>
        {t('poll.share', {
          number: votes.toLocaleString(i18n.language),
          percent: percent(votes, poll.voters),
        })}
      </Text>
      <div className={mergeClasses(styles.bar, isOver && styles.wide)} aria-hidden>
        <div
          className={mergeClasses(styles.fill, mine.includes(i + 1) && styles.mine)}
          style={{ width: `${percent(votes, poll.voters)}%` }}
        />
      </div>
    </div>
  ));
  if (poll.several || isOver) return <div className={styles.options}>{options}</div>;
  return (
    <RadioGroup
      className={styles.options}
      aria-label={t('poll.options')}
      value={String(mine[0] ?? '')}
      onChange={(_, { value }) => onChoose([Number(value)])}
    >
      {options}
    </RadioGroup>
  );
}

/** An answer when nobody can choose any more. */
function Result({ text, isMine }: { text: string; isMine: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Text className={styles.result} weight={isMine ? 'semibold' : 'regular'}>
      {text}
      {isMine && <CheckmarkCircleFilled className={styles.check} aria-label={t('poll.mine')} />}
    </Text>
  );
}

/** What can be done beside choosing. Ending it asks first: it cannot be begun again. */
function Tools({
  message,
  poll,
  isOver,
  onTakeBack,
  onClose,
}: {
  message: Message;
  poll: Poll;
  isOver: boolean;
  onTakeBack?: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const core = useCore();
  const me = useMe();
  const line = useReadable(core.conversation(message.conversation));
  const mayEnd = message.author === me.id || (line?.kind === 'channel' && line.owner === true);
  const [isVoters, setVoters] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  const tool = { size: 'small', appearance: 'subtle', className: styles.tool } as const;
  if (isEnding && !isOver)
    return (
      <span className={styles.tools} role="group" aria-label={t('poll.closeQuestion')}>
        <Button {...tool} appearance="primary" autoFocus onClick={onClose}>
          {t('poll.closeSure')}
        </Button>
        <Button
          {...tool}
          onClick={() => {
            setEnding(false);
            requestAnimationFrame(() => end.current?.focus());
          }}
        >
          {t('app.cancel')}
        </Button>
      </span>
    );
  return (
    <span className={styles.tools}>
      {!isOver && onTakeBack && (
        <Button {...tool} onClick={onTakeBack}>
          {t('poll.takeBack')}
        </Button>
      )}
      {!poll.anonymous && poll.voters > 0 && (
        <Button {...tool} onClick={() => setVoters(true)}>
          {t('poll.who')}
        </Button>
      )}
      {!isOver && mayEnd && (
        <Button {...tool} ref={end} onClick={() => setEnding(true)}>
          {t('poll.close')}
        </Button>
      )}
      {isVoters && <PollVoters message={message} poll={poll} onClose={() => setVoters(false)} />}
    </span>
  );
}

function toggled(choices: number[], one: number): number[] {
  return choices.includes(one) ? choices.filter((other) => other !== one) : [...choices, one];
}

/** My choice; of a poll that nobody has answered there is nothing to ask. */
function useMine(message: Message): number[] {
  const core = useCore();
  const { conversation, id } = message;
  const isNew = message.rev === message.seq;
  useEffect(() => {
    if (!isNew) void core.polls.ask({ conversation, id });
  }, [core, conversation, id, isNew]);
  return useReadable(core.polls.mine(message)) ?? [];
}
