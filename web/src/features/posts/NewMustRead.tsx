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
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import { type Conversation, Problem } from '../../core';
import { newId } from '../../core/uuid';
import { momentText } from '../../ui/moment';
import { localText, momentOf, problemOf } from '../later/model';
import { deadlines } from './model';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Makes what stands in the box a post that everybody is to have read by a deadline. */
export function NewMustRead({
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
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [clientId] = useState(newId);
  const [proposed] = useState(() => deadlines(new Date()));
  const [text, setText] = useState(markdown);
  const [choice, setChoice] = useState('1');
  const [own, setOwn] = useState(() => localText(proposed[1] ?? new Date()));
  const [problem, setProblem] = useState<string>();
  const [isPosting, setPosting] = useState(false);
  const at = choice === 'own' ? new Date(own) : (proposed[Number(choice)] ?? new Date());
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(at, new Date());
    if (!text.trim()) return setProblem(t('mustRead.noText'));
    if (wrong) return setProblem(t(`later.${wrong}`));
    setProblem(undefined);
    setPosting(true);
    try {
      await core.mustReads.post(conversation.id, clientId, text.trim(), momentOf(at));
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
            <DialogTitle>{t('mustRead.newTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text className={styles.quiet}>{t('mustRead.newLead')}</Text>
              <Field label={t('mustRead.text')} required>
                <Textarea
                  value={text}
                  rows={4}
                  resize="vertical"
                  onChange={(_, { value }) => {
                    setText(value);
                    setProblem(undefined);
                  }}
                />
              </Field>
              <Field label={t('mustRead.deadline')}>
                <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
                  {proposed.map((one, i) => (
                    <Radio
                      key={one.toISOString()}
                      value={String(i)}
                      label={momentText(one, i18n.language, t)}
                    />
                  ))}
                  <Radio value="own" label={t('later.choose')} />
                </RadioGroup>
              </Field>
              {choice === 'own' && (
                <Field
                  label={t('later.when')}
                  hint={Number.isNaN(at.getTime()) ? undefined : momentText(at, i18n.language, t)}
                >
                  <Input
                    type="datetime-local"
                    value={own}
                    min={localText(new Date())}
                    onChange={(_, { value }) => setOwn(value)}
                  />
                </Field>
              )}
              {problem && (
                <Text role="alert" className={styles.problem}>
                  {problem}
                </Text>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isPosting}>
                {t('mustRead.post')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
