import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Conversation } from '../../core';
import { newId } from '../../core/uuid';
import { PostDialog, usePosting } from './PostDialog';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
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
  const posting = usePosting({ onPosted, onClose });
  const onSubmit = () =>
    posting.post(text.trim() ? undefined : t('urgent.noText'), () =>
      core.urgent.post(conversation.id, clientId, text.trim()),
    );
  return (
    <PostDialog
      title={t('urgent.newTitle')}
      action={t('urgent.post')}
      posting={posting}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Text className={styles.quiet}>{t('urgent.newLead')}</Text>
      <Field label={t('urgent.text')} required>
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
            posting.setProblem(undefined);
          }}
        />
      </Field>
    </PostDialog>
  );
}
