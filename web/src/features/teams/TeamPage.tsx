import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate, useParams } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Id, TeamPage as Page } from '../../core';
import { LinkTabs } from '../../ui/LinkTabs';
import { NARROW } from '../../ui/media';
import { usePageTitle } from '../../ui/pageTitle';
import { useAsked } from '../../ui/useAsked';
import { useLater } from '../../ui/useLater';
import { Empty } from '../../ui/Empty';
import { NotFound } from '../../ui/NotFound';
import { TeamMembers, TeamSettings } from './later';
import { TeamChannels } from './TeamChannels';
import { TeamHead } from './TeamHead';

const TABS = ['channels', 'members', 'settings'] as const;

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXXXL}`,
    [NARROW]: {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '880px',
    margin: '0 auto',
  },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  waiting: { display: 'grid', rowGap: tokens.spacingVerticalL },
});

/** A team by its address. */
export function TeamPage() {
  const { team = '' } = useParams();
  return <Asked key={team} id={team} />;
}

function Asked({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const core = useCore();
  const { teams } = useReadable(core.list);
  const held = teams.find((one) => one.id === id);
  const { value, problem, again } = useAsked(id, () => core.teams.page(id), held);
  const [name, setName] = useState(held?.name);
  if (held && held.name !== name) setName(held.name);
  const showsSkeleton = useLater(!value && !problem, 150);
  if (problem && !problem.isTransient) {
    return name === undefined ? (
      <NotFound />
    ) : (
      <Empty icon={<PeopleTeamRegular />} title={t('team.gone', { name })} lead={t('team.goneLead')}>
        <Button onClick={() => void navigate('/teams')}>{t('team.toTeams')}</Button>
      </Empty>
    );
  }
  if (value) return <Shown page={value} onChanged={again} />;
  if (problem) {
    return (
      <Empty icon={<PeopleTeamRegular />} title={t('team.failed')}>
        <Button onClick={again}>{t('messages.retry')}</Button>
      </Empty>
    );
  }
  return showsSkeleton ? (
    <div className={styles.root}>
      <Skeleton className={mergeClasses(styles.column, styles.waiting)} aria-hidden>
        <SkeletonItem shape="square" size={64} />
        <SkeletonItem size={24} />
        <SkeletonItem size={16} />
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
      </Skeleton>
    </div>
  ) : null;
}

function Shown({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { tab } = useParams();
  const { team, owners, may } = page;
  const looksInside = team.role !== undefined || owners.length > 0 || may.edit;
  const tabs = TABS.filter((one) => one === 'channels' || (one === 'members' ? looksInside : may.edit));
  const shown = tabs.find((one) => one === (tab ?? 'channels'));
  usePageTitle(team.name);
  if (!shown) return <NotFound />;
  return (
    <div className={styles.root} data-region="messages">
      <div className={styles.column}>
        <TeamHead page={page} onChanged={onChanged} />
        <LinkTabs
          className={styles.tabs}
          label={team.name}
          tabs={tabs.map((one) => ({
            to: `/teams/${team.id}${one === 'channels' ? '' : `/${one}`}`,
            text: t(`team.${one}`),
            isShown: one === shown,
          }))}
        />
        <div>
          {shown === 'channels' && <TeamChannels page={page} />}
          {shown === 'members' && <TeamMembers page={page} onChanged={onChanged} />}
          {shown === 'settings' && <TeamSettings team={team} onChanged={onChanged} />}
        </div>
      </div>
    </div>
  );
}
