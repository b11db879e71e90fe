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
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type Team } from '../../core';
import { type Who, WhoToAdd } from './WhoToAdd';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
});

/** Brings people or whole units into a team. */
export function AddToTeam({
  team,
  mayAddUnits,
  onClose,
  onAdded,
}: {
  team: Team;
  mayAddUnits: boolean;
  onClose: () => void;
  onAdded: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [who, setWho] = useState<Who>({ people: [], rules: [] });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the dialog has put the focus on the first thing in it.
    const frame = requestAnimationFrame(() => content.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const isNobody = who.people.length + who.rules.length === 0;

  async function add() {
    setBusy(true);
    try {
      if (who.people.length > 0)
        await core.teams.addMembers(
          team.id,
          who.people.map(({ id }) => id),
        );
      setWho((now) => ({ ...now, people: [] }));
      for (const rule of who.rules) {
        await core.teams.addRule(team.id, { unit: rule.unit, below: rule.below, title: rule.title });
        setWho((now) => ({ ...now, rules: now.rules.filter((one) => one !== rule) }));
      }
      onClose();
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
      setBusy(false);
    }
    onAdded();
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('team.addTo', { name: team.name })}</DialogTitle>
          <DialogContent ref={content} className={styles.content}>
            <WhoToAdd who={who} mayAddUnits={mayAddUnits} onChange={setWho} />
            {problem && (
              <MessageBar intent="error">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={isNobody || isBusy} onClick={() => void add()}>
              {t('members.addThem')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
