import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type Team } from '../../core';
import { NameFields } from './NameFields';
import { VisibilityChoice } from './VisibilityChoice';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
  },
  end: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a team is called, what it is for, and who finds it. */
export function TeamSettings({ team, onChanged }: { team: Team; onChanged: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [name, setName] = useState(team.name);
  const [description, setDescription] = useState(team.description ?? '');
  const [visibility, setVisibility] = useState(team.visibility);
  const [state, setState] = useState<'editing' | 'saving' | 'saved'>('editing');
  const [problem, setProblem] = useState<string>();
  const isSame =
    name.trim() === team.name &&
    description.trim() === (team.description ?? '') &&
    visibility === team.visibility;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isSame || !name.trim() || state === 'saving') return;
    setState('saving');
    setProblem(undefined);
    core.teams.change(team.id, { name: name.trim(), description: description.trim(), visibility }).then(
      () => {
        setState('saved');
        onChanged();
      },
      (error: unknown) => {
        setState('editing');
        setProblem(Problem.of(error).detail || t('app.failed'));
      },
    );
  };
  return (
    <form className={styles.root} onSubmit={save}>
      <NameFields
        of="team"
        name={name}
        description={description}
        onName={setName}
        onDescription={setDescription}
      />
      <VisibilityChoice value={visibility} onChange={setVisibility} />
      {problem && (
        <MessageBar intent="error">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.end}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isSame || !name.trim() || state === 'saving'}
        >
          {t('app.save')}
        </Button>
        <Text role="status" className={styles.quiet}>
          {state === 'saved' && isSame && t('messages.saved')}
        </Text>
      </div>
    </form>
  );
}
