import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { dayOf } from '../../ui/day';
import { localText, momentAt } from '../../ui/localMoment';
import { MomentField } from '../../ui/MomentField';
import { firstGuess, problemOf } from './model';

/** Asks for a day and a time. */
export function ChooseMoment({
  title,
  submit,
  first,
  onChoose,
  onClose,
}: {
  /** What is asked, and the key that answers; without them about sending. */
  title?: string;
  submit?: string;
  first?: Date;
  onChoose: (at: Date) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => localText(first ?? firstGuess(new Date())));
  const [problem, setProblem] = useState<string>();
  const at = momentAt(text);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(at, new Date());
    if (wrong) setProblem(t(`later.${wrong}`));
    else {
      onChoose(at);
      onClose();
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={onSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{title ?? t('later.chooseTitle')}</DialogTitle>
            <DialogContent>
              <MomentField
                label={t('later.when')}
                value={text}
                least={dayOf(new Date())}
                problem={problem}
                onChange={(moment) => {
                  setText(moment);
                  setProblem(undefined);
                }}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary">
                {submit ?? t('later.schedule')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
