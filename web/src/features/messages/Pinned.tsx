import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { PinOffRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { ReadingDialog } from '../../ui/ReadingDialog';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { type Conversation, type Message, Problem } from '../../core';
import { nameOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextLink } from '../../ui/TextLink';
import { brief } from '../../ui/time';
import { Markdown } from './Markdown';
import { mayPin } from './model';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
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
  const { t, i18n } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const author = message.author ?? '';
  const thread = message.replyTo ? `/t/${message.replyTo}` : '';
  const address = `/c/${message.conversation}${thread}/m/${message.id}`;
  return (
    <li className={styles.item}>
      <PersonAvatar id={author} size={32} />
      <div>
        <div className={styles.head}>
          <Text weight="semibold">{nameOf(core, author)}</Text>
          <Text size={200} className={styles.quiet}>
            {brief(message.createdAt, i18n.language, t)}
            {' · '}
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
          </Text>
        </div>
        <div className={styles.text} dir="auto">
          <Markdown text={message.markdown} />
        </div>
      </div>
      {onUnpin && (
        <Tooltip content={t('pins.unpin')} relationship="label">
          <Button appearance="subtle" icon={<PinOffRegular />} onClick={onUnpin} />
        </Tooltip>
      )}
    </li>
  );
}
