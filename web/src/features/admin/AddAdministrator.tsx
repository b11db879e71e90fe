import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Person, Problem, type UnitLine } from '../../core';
import { PeoplePicker } from '../people/PeoplePicker';
import { UnitPicker } from './UnitPicker';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** First the unit, then who shall look after it. */
export function AddAdministrator({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [unit, setUnit] = useState<UnitLine>();
  const [people, setPeople] = useState<Person[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const person = people.at(-1);
  const add = async () => {
    if (!unit || !person) return;
    setBusy(true);
    try {
      await core.administration.appoint(unit.id, person);
      onDone();
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
      setBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('administrators.add')}</DialogTitle>
          <DialogContent className={styles.content}>
            <UnitPicker chosen={unit} onChange={setUnit} />
            {unit && (
              <Field label={t('administrators.person')}>
                <PeoplePicker chosen={person ? [person] : []} onChange={setPeople} />
              </Field>
            )}
            <div role="alert">{problem && <Text className={styles.problem}>{problem}</Text>}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!unit || !person || isBusy}
              onClick={() => void add()}
            >
              {t('members.addThem')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
