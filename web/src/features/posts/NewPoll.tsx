import { Button, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Conversation } from '../../core';
import { newId } from '../../core/uuid';
import { dayOf } from '../../ui/day';
import { localText, momentAt } from '../../ui/localMoment';
import { MomentField } from '../../ui/MomentField';
import { momentOf, problemOf } from '../later/model';
import { deadlines } from './model';
import { PostDialog, usePosting } from './PostDialog';

const FEWEST = 2;
const MOST = 20;
const LONGEST = 200;

const useStyles = makeStyles({
  option: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  input: { flex: 1, minWidth: 0 },
  add: { justifySelf: 'start' },
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
  const { t } = useTranslation();
  const core = useCore();
  const list = useRef<HTMLDivElement>(null);
  const [clientId] = useState(newId);
  const [question, setQuestion] = useState(markdown);
  const [options, setOptions] = useState(['', '']);
  const [isAnonymous, setAnonymous] = useState(false);
  const [isSeveral, setSeveral] = useState(false);
  const [closes, setCloses] = useState<string>();
  const posting = usePosting({ onPosted, onClose });
  const at = closes === undefined ? undefined : momentAt(closes);
  const given = options.map((one) => one.trim()).filter(Boolean);
  const wrong = () => {
    if (!question.trim()) return t('poll.noQuestion');
    if (given.length < FEWEST || new Set(given).size < given.length) return t('poll.fewOptions');
    const late = at && problemOf(at, new Date());
    return late && t(`later.${late}`);
  };
  const onSubmit = () =>
    posting.post(wrong(), () =>
      core.polls.post(conversation.id, clientId, question.trim(), {
        options: given,
        anonymous: isAnonymous,
        several: isSeveral,
        ...(at && { closes: momentOf(at) }),
      }),
    );
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
    <PostDialog
      title={t('poll.newTitle')}
      action={t('poll.post')}
      posting={posting}
      content={list}
      onSubmit={onSubmit}
      onClose={onClose}
    >
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
      {closes !== undefined && (
        <MomentField label={t('later.when')} value={closes} least={dayOf(new Date())} onChange={setCloses} />
      )}
    </PostDialog>
  );
}
