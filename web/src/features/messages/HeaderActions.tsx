import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { InfoRegular, PeopleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation } from '../../core';
import { LevelMenu } from '../notifications/LevelMenu';
import { openTeamDialog } from '../teams/dialogs';
import { Members } from './later';
import { hasMembers } from './model';
import { PinnedButton } from './PinnedButton';

const useStyles = makeStyles({ members: { flexShrink: 0, minWidth: 'auto' } });

/** What can be opened from the head of a conversation, side by side. */
export function HeaderActions({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [isMembers, setMembers] = useState(false);
  const number = conversation.members.toLocaleString(i18n.language);
  return (
    <>
      <PinnedButton conversation={conversation} />
      {hasMembers(conversation) && (
        <Button
          appearance="subtle"
          className={styles.members}
          icon={<PeopleRegular />}
          aria-label={t('members.show', { count: conversation.members, number })}
          onClick={() => setMembers(true)}
        >
          {number}
        </Button>
      )}
      {conversation.kind !== 'self' && <LevelMenu conversation={conversation} />}
      {conversation.kind === 'channel' && (
        <Tooltip content={t('channel.details')} relationship="label">
          <Button
            appearance="subtle"
            icon={<InfoRegular />}
            onClick={() => openTeamDialog({ kind: 'channel', conversation: conversation.id })}
          />
        </Tooltip>
      )}
      {isMembers && <Members conversation={conversation} onClose={() => setMembers(false)} />}
    </>
  );
}
