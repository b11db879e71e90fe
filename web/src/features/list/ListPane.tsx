import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  AddRegular,
  ComposeRegular,
  DismissRegular,
  FolderAddRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import { useLater } from '../../ui/useLater';
import { openTeamDialog } from '../teams/dialogs';
import { useMayCreateTeams } from '../teams/rights';
import { ConversationList } from './ConversationList';
import { listProblem } from './listProblem';
import { openNewChat } from './newChatStore';
import { openSectionDialog } from './sectionDialog';
import { TeamTree } from './TeamTree';
import { usePaneStyles } from '../../ui/paneStyles';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', minHeight: 0 },
  failed: {
    gridRow: 3,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
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
  const pane = usePaneStyles();
  const { t } = useTranslation();
  const { status } = useReadable(useCore().list);
  const { place } = usePlace();
  const isTeams = place === 'teams';
  const mayCreate = useMayCreateTeams();
  const isGuest = useMe().role === 'guest';
  const navigate = useNavigate();
  const showsSkeleton = useLater(status === 'loading', 150);
  return (
    <div className={styles.root} data-region="list">
      <div className={mergeClasses(pane.head, !isTeams && pane.yields)}>
        <Text as="h2" size={500} weight="semibold">
          {t(isTeams ? 'places.teams' : 'places.chat')}
        </Text>
        {isTeams ? (
          <span>
            {!isGuest && (
              <Tooltip content={t('teams.find')} relationship="label">
                <Button
                  appearance="subtle"
                  icon={<SearchRegular />}
                  onClick={() => void navigate('/teams/find')}
                />
              </Tooltip>
            )}
            {mayCreate && (
              <Tooltip content={t('newTeam.open')} relationship="label">
                <Button
                  appearance="subtle"
                  icon={<AddRegular />}
                  onClick={() => openTeamDialog({ kind: 'newTeam' })}
                />
              </Tooltip>
            )}
          </span>
        ) : (
          <span>
            <Tooltip content={t('section.new')} relationship="label">
              <Button
                appearance="subtle"
                icon={<FolderAddRegular />}
                onClick={() => openSectionDialog({ kind: 'new' })}
              />
            </Tooltip>
            <Tooltip content={t('list.newChat')} relationship="label">
              <Button appearance="subtle" icon={<ComposeRegular />} onClick={openNewChat} />
            </Tooltip>
          </span>
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
        <ConversationList />
      )}
      <Failed />
    </div>
  );
});

/** Why the last change to the list did not succeed. */
function Failed() {
  const styles = useStyles();
  const { t } = useTranslation();
  const problem = useReadable(listProblem);
  return (
    problem && (
      <div className={styles.failed} role="alert">
        <Text size={200}>{problem}</Text>
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={t('app.close')}
          onClick={() => listProblem.set(undefined)}
        />
      </div>
    )
  );
}

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
