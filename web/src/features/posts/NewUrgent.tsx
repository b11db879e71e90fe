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
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import { type Conversation, Problem } from '../../core';
import { newId } from '../../core/uuid';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Sends what stands in the box so that those in the chat are told again until they have seen it. */
export function NewUrgent({
  conversation,
  markdown,
  onPosted,
  onClose,
}: {
  conversation: Conversation;
  markdown: string;
  onPosted: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [clientId] = useState(newId);
  const [text, setText] = useState(markdown);
  const [problem, setProblem] = useState<string>();
  const [isPosting, setPosting] = useState(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setProblem(t('urgent.noText'));
    setProblem(undefined);
    setPosting(true);
    try {
      await core.urgent.post(conversation.id, clientId, text.trim());
      onPosted();
      onClose();
    } catch (error) {
      setPosting(false);
      setProblem(Problem.of(error).detail || t('app.failed'));
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void onSubmit(event)} noValidate>
          <DialogBody>
            <DialogTitle>{t('urgent.newTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text className={styles.quiet}>{t('urgent.newLead')}</Text>
              <Field label={t('urgent.text')} required>
                <Textarea
                  value={text}
                  rows={3}
                  resize="vertical"
                  onChange={(_, { value }) => {
                    setText(value);
                    setProblem(undefined);
                  }}
                />
              </Field>
              {problem && (
                <Text role="alert" className={styles.problem}>
                  {problem}
                </Text>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isPosting}>
                {t('urgent.post')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
