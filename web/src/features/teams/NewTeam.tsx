import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Problem, type Visibility } from '../../core';
import { NameFields } from './NameFields';
import { VisibilityChoice } from './VisibilityChoice';
import { type Who, WhoToAdd } from './WhoToAdd';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** Makes a team in two steps: what it is, and who is in it. Ends in its first channel. */
export function NewTeam({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [step, setStep] = useState<'about' | 'who'>('about');
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('private');
  const [who, setWho] = useState<Who>({ people: [], rules: [] });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function create() {
    setBusy(true);
    try {
      const team = await core.teams.create({
        name: name.trim(),
        description: description.trim() || undefined,
        visibility,
        rules: who.rules.map(({ unit, below, title }) => ({ unit, below, title })),
        members: who.people.map(({ id }) => id),
      });
      onClose();
      await navigate(team.channels[0] ? `/c/${team.channels[0]}` : `/teams/${team.id}`);
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
      setBusy(false);
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'about') setStep('who');
    else if (!isBusy) void create();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{step === 'about' ? t('newTeam.title') : t('newTeam.who', { name })}</DialogTitle>
            <DialogContent className={styles.content}>
              {step === 'about' ? (
                <>
                  <NameFields
                    of="team"
                    name={name}
                    description={description}
                    onName={setName}
                    onDescription={setDescription}
                    autoFocus
                  />
                  <VisibilityChoice value={visibility} onChange={setVisibility} />
                </>
              ) : (
                <WhoToAdd who={who} onChange={setWho} />
              )}
              {problem && (
                <MessageBar intent="error">
                  <MessageBarBody>{problem}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              {step === 'about' ? (
                <Button onClick={onClose}>{t('app.cancel')}</Button>
              ) : (
                <Button onClick={() => setStep('about')}>{t('app.back')}</Button>
              )}
              <Button type="submit" appearance="primary" disabled={!name.trim()} disabledFocusable={isBusy}>
                {t(step === 'about' ? 'newTeam.next' : 'newTeam.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
