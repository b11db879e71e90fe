import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Conversation, type Person, Problem } from '../../core';
import { findForChannel } from './findForChannel';
import { PeoplePicker } from './PeoplePicker';

const HISTORIES = ['nothing', 'today', 'all'] as const;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
  choice: { alignItems: 'start' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', justifyContent: 'end', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Adds people to a group or a private channel, and says in words what they will see of it. */
export function AddMembers({
  conversation,
  onDone,
  onBack,
}: {
  conversation: Conversation;
  onDone: () => void;
  onBack: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const label = useId();
  const [chosen, setChosen] = useState<Person[]>([]);
  const [history, setHistory] = useState<(typeof HISTORIES)[number]>('nothing');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function add() {
    setBusy(true);
    try {
      for (const person of chosen) await core.addMember(conversation.id, person.id, history);
      onDone();
    } catch (error) {
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
      setBusy(false);
    }
  }

  return (
    <div className={styles.root}>
      <PeoplePicker
        chosen={chosen}
        find={conversation.team === undefined ? undefined : findForChannel(core, conversation.team)}
        onChange={setChosen}
      />
      <div>
        <Text weight="semibold" id={label}>
          {t('members.history')}
        </Text>
        <RadioGroup
          aria-labelledby={label}
          value={history}
          onChange={(_, { value }) => setHistory(value as typeof history)}
        >
          {HISTORIES.map((one) => (
            <Radio
              key={one}
              value={one}
              className={styles.choice}
              label={
                <>
                  {t(`members.histories.${one}`)}
                  <Text size={200} className={styles.quiet}>
                    {t(`members.explained.${one}`)}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </div>
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <div className={styles.actions}>
        <Button onClick={onBack}>{t('app.back')}</Button>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || isBusy}
          onClick={() => void add()}
        >
          {t('members.addThem')}
        </Button>
      </div>
    </div>
  );
}
