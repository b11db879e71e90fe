import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ReadingDialog } from '../../ui/ReadingDialog';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Message, type MessageVersion, Problem } from '../../core';
import { full } from '../../ui/time';
import { Markdown } from './Markdown';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  version: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What stands in a message and what stood there before, the latest first. */
export function Versions({ message, onClose }: { message: Message; onClose: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [versions, setVersions] = useState<MessageVersion[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.pins
      .versions(message)
      .then(setVersions, (error) => setProblem(Problem.of(error).detail || t('app.failed')));
  }, [core, message, t]);
  const now = { markdown: message.markdown, writtenAt: message.editedAt ?? message.createdAt };
  return (
    <ReadingDialog title={t('versions.title')} problem={problem} onClose={onClose}>
      {versions && (
        <ol className={styles.list}>
          {[now, ...versions].map(({ markdown, writtenAt }, i) => (
            <li key={`${i} ${writtenAt}`} className={styles.version}>
              <Text size={200} className={styles.quiet}>
                {i === 0 ? t('versions.now') : full(writtenAt, i18n.language)}
              </Text>
              <div dir="auto">
                <Markdown text={markdown} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </ReadingDialog>
  );
}
