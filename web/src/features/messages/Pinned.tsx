import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { PinOffRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { ReadingDialog } from '../../ui/ReadingDialog';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { type Conversation, type Message, Problem } from '../../core';
import { messageAddress } from '../../ui/messageAddress';
import { TextLink } from '../../ui/TextLink';
import { Markdown } from './Markdown';
import { mayPin } from './model';
import { SaidElsewhere } from './SaidElsewhere';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { maxHeight: '120px', overflow: 'hidden' },
});

/** What is pinned in a conversation, the latest first; each opens where it was said. */
export function Pinned({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const pinned = useReadable(core.pins.of(conversation.id));
  const [problem, setProblem] = useState<string>();
  const failed = (error: unknown) => setProblem(Problem.of(error).detail || t('app.failed'));
  useEffect(() => {
    core.pins
      .refresh(conversation.id)
      .catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  }, [core, conversation.id, t]);
  return (
    <ReadingDialog title={t('pins.title')} problem={problem} onClose={onClose}>
      {pinned?.length === 0 && (
        <Text className={styles.quiet}>{t(mayPin(conversation) ? 'pins.none' : 'pins.noneByOwners')}</Text>
      )}
      <ul className={styles.list}>
        {pinned?.map((message) => (
          <PinnedLine
            key={message.id}
            message={message}
            onUnpin={
              mayPin(conversation) ? () => void core.pins.set(message, false).catch(failed) : undefined
            }
            onClose={onClose}
          />
        ))}
      </ul>
    </ReadingDialog>
  );
}

function PinnedLine({
  message,
  onUnpin,
  onClose,
}: {
  message: Message;
  onUnpin?: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = messageAddress(message);
  const way = (
    <TextLink
      to={address}
      onClick={(event) => {
        event.preventDefault();
        onClose();
        void navigate(address);
      }}
    >
      {t('pins.show')}
    </TextLink>
  );
  const text = (
    <div className={styles.text}>
      <Markdown text={message.markdown} />
    </div>
  );
  const unpin = onUnpin && (
    <Tooltip content={t('pins.unpin')} relationship="label">
      <Button appearance="subtle" icon={<PinOffRegular />} onClick={onUnpin} />
    </Tooltip>
  );
  return <SaidElsewhere message={message} way={way} text={text} action={unpin} />;
}
