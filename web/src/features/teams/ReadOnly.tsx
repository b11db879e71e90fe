import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArchiveRegular, MegaphoneRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { type Conversation, Problem } from '../../core';
import { UnsentText } from './UnsentText';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} calc(${tokens.spacingVerticalM} + var(--inset-bottom))`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  icon: { display: 'grid', fontSize: '20px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Stands where the box stands for those who may write. What was begun there is not lost. */
export function ReadOnly({ conversation, thread }: { conversation: Conversation; thread?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { teams } = useReadable(core.list);
  const [problem, setProblem] = useState<string>();
  const { id, archived, posting, owner } = conversation;
  const isTeamArchived = teams.find((team) => team.id === conversation.team)?.archived === true;
  const restore = () =>
    core
      .changeConversation(id, { archived: false })
      .catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  return (
    <div className={styles.root} data-region={thread ? undefined : 'write'}>
      <div className={styles.line} role="status">
        {(archived || posting) && (
          <span className={styles.icon}>{archived ? <ArchiveRegular /> : <MegaphoneRegular />}</span>
        )}
        <Text>
          {t(
            isTeamArchived
              ? 'readOnly.team'
              : archived
                ? 'readOnly.channel'
                : posting === 'owners'
                  ? 'readOnly.announcement'
                  : 'readOnly.other',
          )}
        </Text>
        {archived && owner && !isTeamArchived && (
          <Button size="small" onClick={() => void restore()}>
            {t('channel.restore')}
          </Button>
        )}
      </div>
      {problem && (
        <Text role="alert" align="center" className={styles.problem}>
          {problem}
        </Text>
      )}
      <UnsentText conversation={id} thread={thread} />
    </div>
  );
}
