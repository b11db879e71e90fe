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
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import { type Conversation, Problem } from '../../core';
import { newId } from '../../core/uuid';
import { momentText } from '../../ui/moment';
import { localText, momentOf, problemOf } from '../later/model';
import { deadlines } from './model';

const FEWEST = 2;
const MOST = 20;
const LONGEST = 200;

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  option: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  input: { flex: 1, minWidth: 0 },
  add: { justifySelf: 'start' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Asks everybody in a conversation something, with answers to choose from. */
export function NewPoll({
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
  const list = useRef<HTMLDivElement>(null);
  const [clientId] = useState(newId);
  const [question, setQuestion] = useState(markdown);
  const [options, setOptions] = useState(['', '']);
  const [isAnonymous, setAnonymous] = useState(false);
  const [isSeveral, setSeveral] = useState(false);
  const [closes, setCloses] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isPosting, setPosting] = useState(false);
  const at = closes === undefined ? undefined : new Date(closes);
  const given = options.map((one) => one.trim()).filter(Boolean);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = at && problemOf(at, new Date());
    if (!question.trim()) return setProblem(t('poll.noQuestion'));
    if (given.length < FEWEST || new Set(given).size < given.length) return setProblem(t('poll.fewOptions'));
    if (wrong) return setProblem(t(`later.${wrong}`));
    setProblem(undefined);
    setPosting(true);
    try {
      await core.polls.post(conversation.id, clientId, question.trim(), {
        options: given,
        anonymous: isAnonymous,
        several: isSeveral,
        ...(at && { closes: momentOf(at) }),
      });
      onPosted();
      onClose();
    } catch (error) {
      setPosting(false);
      setProblem(Problem.of(error).detail || t('app.failed'));
    }
  };
  /** Writes the answer with this number, with a new place for it when there is none. */
  const goTo = (at: number) => {
    if (at >= MOST) return;
    if (at >= options.length) setOptions([...options, '']);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-option="${at}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goTo(at + 1);
  };
  const remove = (at: number) => {
    setOptions(options.filter((_, other) => other !== at));
    goTo(Math.min(at, options.length - 2));
  };
  const change = (at: number, value: string) => setOptions(options.map((one, i) => (i === at ? value : one)));
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void onSubmit(event)} noValidate>
          <DialogBody>
            <DialogTitle>{t('poll.newTitle')}</DialogTitle>
            <DialogContent className={styles.content} ref={list}>
              <Field label={t('poll.question')} required>
                <Input value={question} onChange={(_, { value }) => setQuestion(value)} />
              </Field>
              {options.map((option, i) => (
                <Field key={i} label={t('poll.option', { number: i + 1 })}>
                  <span className={styles.option}>
                    <Input
                      className={styles.input}
                      value={option}
                      maxLength={LONGEST}
                      data-option={i}
                      onKeyDown={(event) => onKeyDown(event, i)}
                      aria-label={t('poll.option', { number: i + 1 })}
                      onChange={(_, { value }) => change(i, value)}
                    />
                    {options.length > FEWEST && (
                      <Button
                        appearance="subtle"
                        icon={<DeleteRegular />}
                        aria-label={t('poll.removeOption', { number: i + 1 })}
                        onClick={() => remove(i)}
                      />
                    )}
                  </span>
                </Field>
              ))}
              {options.length < MOST && (
                <Button
                  className={styles.add}
                  appearance="subtle"
                  icon={<AddRegular />}
                  onClick={() => goTo(options.length)}
                >
                  {t('poll.addOption')}
                </Button>
              )}
              <Switch
                checked={isSeveral}
                label={t('poll.several')}
                onChange={(_, { checked }) => setSeveral(checked)}
              />
              <Field hint={isAnonymous ? t('poll.anonymousHint') : undefined}>
                <Switch
                  checked={isAnonymous}
                  label={t('poll.anonymous')}
                  onChange={(_, { checked }) => setAnonymous(checked)}
                />
              </Field>
              <Switch
                checked={at !== undefined}
                label={t('poll.ends')}
                onChange={(_, { checked }) =>
                  setCloses(checked ? localText(deadlines(new Date())[0] ?? new Date()) : undefined)
                }
              />
              {at && (
                <Field
                  label={t('later.when')}
                  hint={Number.isNaN(at.getTime()) ? undefined : momentText(at, i18n.language, t)}
                >
                  <Input
                    type="datetime-local"
                    value={closes}
                    min={localText(new Date())}
                    onChange={(_, { value }) => setCloses(value)}
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
                {t('poll.post')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
