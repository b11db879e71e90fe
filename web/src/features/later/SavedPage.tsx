import { Button, makeStyles, Text, Title3, tokens, Tooltip } from '@fluentui/react-components';
import { BookmarkOffRegular, BookmarkRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { NARROW } from '../../ui/media';
import { nameOf, titleOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextLink } from '../../ui/TextLink';
import { brief } from '../../ui/time';
import { Markdown } from '../messages/Markdown';
import { Empty } from '../../ui/Empty';
import { ReminderList } from '../remind/ReminderList';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalXL, maxWidth: '680px', margin: '0 auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { maxHeight: '160px', overflow: 'hidden' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** What I have saved, the latest first; each opens where it was said. */
export function SavedPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const saved = useReadable(core.saved.list);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.saved.refresh().catch(() => setProblem(t('saved.failed')));
  }, [core, t]);
  const reminders = useReadable(core.reminders.list);
  useEffect(() => {
    core.reminders.refresh().catch(() => undefined);
  }, [core]);
  if (saved?.length === 0 && !reminders?.length)
    return <Empty icon={<BookmarkRegular />} title={t('saved.none')} lead={t('saved.noneLead')} />;
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <Title3 as="h1">{t('saved.title')}</Title3>
        <ReminderList />
        {problem && (
          <Text role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
        <ul className={styles.list}>
          {saved?.map(({ id, message }) => (
            <SavedLine key={id} message={message} onProblem={() => setProblem(t('app.failed'))} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function SavedLine({ message, onProblem }: { message: Message; onProblem: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  const author = message.author ?? '';
  const thread = message.replyTo ? `/t/${message.replyTo}` : '';
  return (
    <li className={styles.item}>
      <PersonAvatar id={author} size={32} />
      <div>
        <div className={styles.head}>
          <Text weight="semibold">{nameOf(core, author)}</Text>
          <Text size={200} className={styles.quiet}>
            {brief(message.createdAt, i18n.language, t)}
            {' · '}
            <TextLink to={`/c/${message.conversation}${thread}/m/${message.id}`}>
              {conversation ? titleOf(conversation, core, me, t) : t('saved.open')}
            </TextLink>
          </Text>
        </div>
        <div className={styles.text} dir="auto">
          <Markdown text={message.markdown} />
        </div>
      </div>
      <Tooltip content={t('messages.unsave')} relationship="label">
        <Button
          appearance="subtle"
          icon={<BookmarkOffRegular />}
          onClick={() => void core.saved.set(message, false).catch(onProblem)}
        />
      </Tooltip>
    </li>
  );
}
