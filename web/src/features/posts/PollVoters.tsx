import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ReadingDialog } from '../../ui/ReadingDialog';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Message, type Person, Problem } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalL },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  person: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '40px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Who has chosen what, in a poll that is not anonymous. */
export function PollVoters({
  message,
  poll,
  onClose,
}: {
  message: Message;
  poll: NonNullable<Message['poll']>;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [voters, setVoters] = useState<Person[][]>();
  const [problem, setProblem] = useState<string>();
  const { length } = poll.options;
  useEffect(() => {
    Promise.all(Array.from({ length }, (_, i) => core.polls.voters(message, i + 1))).then(
      setVoters,
      (error) => setProblem(Problem.of(error).detail || t('app.failed')),
    );
  }, [core, message, length, t]);
  return (
    <ReadingDialog title={t('poll.whoTitle')} problem={problem} className={styles.content} onClose={onClose}>
      {voters &&
        poll.options.map(({ text, votes }, i) => (
          <section key={text} aria-label={text}>
            <Subtitle2 as="h3" block>
              {text} · {votes.toLocaleString(i18n.language)}
            </Subtitle2>
            <ul className={styles.list}>
              {voters[i]?.map(({ id, name }) => (
                <li key={id} className={styles.person}>
                  <PersonAvatar id={id} size={28} />
                  <Text>{name}</Text>
                </li>
              ))}
            </ul>
            {votes > (voters[i]?.length ?? 0) && (
              <Text size={200} className={styles.quiet}>
                {t('poll.andMore', {
                  number: (votes - (voters[i]?.length ?? 0)).toLocaleString(i18n.language),
                })}
              </Text>
            )}
          </section>
        ))}
    </ReadingDialog>
  );
}
