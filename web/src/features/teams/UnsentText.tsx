import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Id } from '../../core';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
  },
  text: {
    maxHeight: '160px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What I had begun to write, or had not been able to send, where I can no longer send it: it can still be taken along. */
export function UnsentText({
  conversation,
  thread,
  withPending = false,
}: {
  conversation: Id;
  thread?: Id;
  /** Also what was sent and not confirmed; a list of messages shows that itself. */
  withPending?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const draft = useReadable(core.draft(conversation, thread));
  const pending = useReadable(core.pending).filter(
    (one) => withPending && one.conversation === conversation && one.replyTo === thread,
  );
  const [isCopied, setCopied] = useState(false);
  const text = [...pending.map((one) => one.markdown), draft].filter(Boolean).join('\n\n');
  if (!text) return null;
  const discard = () => {
    core.setDraft(conversation, thread, '');
    pending.forEach((one) => core.discard(one.clientId));
  };
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('readOnly.unsent')}
      </Text>
      <Text className={styles.text} tabIndex={0}>
        {text}
      </Text>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {t(isCopied ? 'messages.copied' : 'readOnly.copy')}
        </Button>
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={discard}>
          {t('readOnly.discard')}
        </Button>
      </div>
    </div>
  );
}
