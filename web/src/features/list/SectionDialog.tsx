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
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { sectionDialog, type SectionQuestion } from './sectionDialog';
import { useListChanges } from './useListChanges';

const useStyles = makeStyles({ submit: { whiteSpace: 'nowrap' } });

/** Asks for a heading's name, or whether it shall really go. */
export function SectionDialog() {
  const question = useReadable(sectionDialog);
  return question && <Question question={question} onClose={() => sectionDialog.set(undefined)} />;
}

function Question({ question, onClose }: { question: SectionQuestion; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { addSection, renameSection, removeSection } = useListChanges();
  const [name, setName] = useState(question.kind === 'new' ? '' : question.section.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (question.kind === 'new') addSection(name.trim(), question.conversation);
    else if (question.kind === 'rename') renameSection(question.section.id, name.trim());
    else removeSection(question.section.id);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: '440px' }}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>
              {question.kind === 'remove'
                ? t('section.removeTitle', { name })
                : t(question.kind === 'new' ? 'section.new' : 'section.rename')}
            </DialogTitle>
            <DialogContent>
              {question.kind === 'remove' ? (
                <Text>{t('section.removeLead')}</Text>
              ) : (
                <Field
                  label={t('section.name')}
                  hint={question.kind === 'new' ? t('section.lead') : undefined}
                >
                  <Input
                    value={name}
                    onChange={(_, { value }) => setName(value)}
                    maxLength={60}
                    autoFocus
                    required
                  />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" className={styles.submit} disabled={!name.trim()}>
                {t(
                  question.kind === 'new'
                    ? 'section.create'
                    : question.kind === 'rename'
                      ? 'app.save'
                      : 'section.remove',
                )}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
