import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { NARROW } from '../../ui/media';
import { nameOf, titleOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextLink } from '../../ui/TextLink';
import { brief } from '../../ui/time';
import { Foldable } from '../messages/Foldable';
import { Empty } from '../../ui/Empty';
import { MustReadCard } from './MustReadCard';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalXL, maxWidth: '680px', margin: '0 auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** What I am asked to read and have not, the next deadline first. */
export function MustReadPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const open = useReadable(core.mustReads.open);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.mustReads
      .refresh()
      .catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  }, [core, t]);
  if (open?.length === 0)
    return (
      <Empty icon={<ClipboardCheckmarkRegular />} title={t('mustRead.none')} lead={t('mustRead.noneLead')} />
    );
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <Title3 as="h1">{t('mustRead.title')}</Title3>
        {problem && (
          <Text role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
        <ul className={styles.list}>
          {open?.map((message) => (
            <Line key={message.id} message={message} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Line({ message }: { message: Message }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  const author = message.author ?? '';
  return (
    <li className={styles.item}>
      <PersonAvatar id={author} size={32} />
      <div>
        <div className={styles.head}>
          <Text weight="semibold">{nameOf(core, author)}</Text>
          <Text size={200} className={styles.quiet}>
            {brief(message.createdAt, i18n.language, t)}
            {' · '}
            <TextLink to={`/c/${message.conversation}/m/${message.id}`}>
              {conversation ? titleOf(conversation, core, me, t) : t('saved.open')}
            </TextLink>
          </Text>
        </div>
        <div dir="auto">
          <Foldable text={message.markdown} />
        </div>
        <MustReadCard message={message} />
      </div>
    </li>
  );
}
