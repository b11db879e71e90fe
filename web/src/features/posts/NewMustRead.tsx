import { Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Conversation } from '../../core';
import { newId } from '../../core/uuid';
import { momentText } from '../../ui/moment';
import { dayOf } from '../../ui/day';
import { localText, momentAt } from '../../ui/localMoment';
import { MomentField } from '../../ui/MomentField';
import { momentOf, problemOf } from '../later/model';
import { deadlines } from './model';
import { PostDialog, usePosting } from './PostDialog';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
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
  const posting = usePosting({ onPosted, onClose });
  const at = choice === 'own' ? momentAt(own) : (proposed[Number(choice)] ?? new Date());
  const onSubmit = () => {
    const late = problemOf(at, new Date());
    const wrong = text.trim() ? late && t(`later.${late}`) : t('mustRead.noText');
    return posting.post(wrong, () =>
      core.mustReads.post(conversation.id, clientId, text.trim(), momentOf(at)),
    );
  };
  return (
    <PostDialog
      title={t('mustRead.newTitle')}
      action={t('mustRead.post')}
      posting={posting}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Text className={styles.quiet}>{t('mustRead.newLead')}</Text>
      <Field label={t('mustRead.text')} required>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
            posting.setProblem(undefined);
          }}
        />
      </Field>
      <Field label={t('mustRead.deadline')}>
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
          {proposed.map((one, i) => (
            <Radio key={one.toISOString()} value={String(i)} label={momentText(one, i18n.language, t)} />
          ))}
          <Radio value="own" label={t('later.choose')} />
        </RadioGroup>
      </Field>
      {choice === 'own' && (
        <MomentField label={t('later.when')} value={own} least={dayOf(new Date())} onChange={setOwn} />
      )}
    </PostDialog>
  );
}
