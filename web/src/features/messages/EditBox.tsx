import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { keyOf } from '../../ui/keys';
import { preferences } from '../../ui/preferences';
import { toMarkdown, toText } from './mentions';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0` },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** A message being rewritten where it stands. What sends a new one saves it, Esc leaves it as it was. */
export function EditBox({ message, onDone }: { message: Message; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { enter } = useReadable(preferences);
  const [original] = useState(() => {
    const isInChannel = core.conversation(message.conversation).get()?.kind === 'channel';
    const everyone = t(isInChannel ? 'messages.wholeChannel' : 'messages.everyone');
    return toText(message.markdown, core, { everyone, team: t('messages.team') });
  });
  const [text, setText] = useState(original.text);
  const [problem, setProblem] = useState<string>();

  async function save() {
    try {
      await core.edit(message.conversation, message.id, toMarkdown(text, original.chosen).trim());
      onDone();
    } catch (error) {
      setProblem(error instanceof Problem && error.detail ? error.detail : t('app.failed'));
    }
  }

  return (
    <div className={styles.root}>
      <Textarea
        value={text}
        autoComplete="off"
        resize="vertical"
        aria-label={t('messages.edit')}
        autoFocus
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          } else if (!event.nativeEvent.isComposing && keyOf(event, 'box', true, enter) === 'send') {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabled={!text.trim()} onClick={() => void save()}>
          {t('messages.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        {problem && (
          <Text size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </div>
    </div>
  );
}
