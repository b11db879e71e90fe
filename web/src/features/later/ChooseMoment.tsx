import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { momentText } from '../../ui/moment';
import { firstGuess, localText, problemOf } from './model';

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
  const { t, i18n } = useTranslation();
  const [text, setText] = useState(() => localText(first ?? firstGuess(new Date())));
  const [problem, setProblem] = useState<string>();
  const at = new Date(text);
  const isTime = !Number.isNaN(at.getTime());
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
              <Field
                label={t('later.when')}
                validationMessage={problem}
                hint={isTime ? momentText(at, i18n.language, t) : undefined}
              >
                <Input
                  type="datetime-local"
                  value={text}
                  min={localText(new Date())}
                  onChange={(_, { value }) => {
                    setText(value);
                    setProblem(undefined);
                  }}
                />
              </Field>
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
