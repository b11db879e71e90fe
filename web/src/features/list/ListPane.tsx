import {
  Button,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ComposeRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import { useLater } from '../../ui/useLater';
import { ConversationList } from './ConversationList';
import { NewChat } from './NewChat';
import { TeamTree } from './TeamTree';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '56px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
  },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
});

/** The pane between the rail and the conversation: chats and teams in one list, or the teams alone. */
export const ListPane = memo(function ListPane() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { status } = useReadable(useCore().list);
  const { place } = usePlace();
  const [isNewChat, setNewChat] = useState(false);
  const isTeams = place === 'teams';
  const showsSkeleton = useLater(status === 'loading', 150);
  return (
    <div className={styles.root} data-region="list">
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold">
          {t(isTeams ? 'places.teams' : 'places.chat')}
        </Text>
        {!isTeams && (
          <Tooltip content={t('list.newChat')} relationship="label">
            <Button appearance="subtle" icon={<ComposeRegular />} onClick={() => setNewChat(true)} />
          </Tooltip>
        )}
      </div>
      {status === 'loading' ? (
        showsSkeleton ? (
          <Loading />
        ) : (
          <span />
        )
      ) : isTeams ? (
        <TeamTree />
      ) : (
        <ConversationList onNewChat={() => setNewChat(true)} />
      )}
      {isNewChat && <NewChat onClose={() => setNewChat(false)} />}
    </div>
  );
});

function Loading() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.skeleton} aria-hidden>
      {Array.from({ length: 10 }, (_, i) => [
        <SkeletonItem key={`a${i}`} shape="circle" size={32} />,
        <SkeletonItem key={`b${i}`} size={32} />,
      ])}
    </Skeleton>
  );
}
