import { Button, Input, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular, PeopleTeamRegular, SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useSearchParams } from 'react-router';
import { useCore } from '../../app/core';
import { useUp } from '../../app/useUp';
import { NARROW, useIsNarrow } from '../../ui/media';
import { useLater } from '../../ui/useLater';
import { usePages } from '../../ui/usePages';
import { Empty } from '../../ui/Empty';
import { openTeamDialog } from './dialogs';
import { HiddenChannels } from './HiddenChannels';
import { useMayCreateTeams } from './rights';
import { TeamCard } from './TeamCard';

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
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '1040px',
    margin: '0 auto',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { flex: 1, minWidth: '180px' },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  back: { flexShrink: 0, '@media (min-width: 701px)': { display: 'none' } },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  waiting: { minHeight: '168px', borderRadius: tokens.borderRadiusXLarge },
  more: { justifySelf: 'center' },
});

/** Finds teams, by an address that keeps what was asked: those that are mine and those that everybody may join; and channels I have hidden. */
export function Discovery() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const up = useUp();
  const mayCreate = useMayCreateTeams();
  const isNarrow = useIsNarrow();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const asked = query.trim();
  const { items, isLoading, hasFailed, hasMore, again, loadMore } = usePages(asked, (after) =>
    core.teams.find(asked, after),
  );
  const showsSkeleton = useLater(isLoading && items.length === 0, 150);
  const create = () => openTeamDialog({ kind: 'newTeam' });
  return (
    <div className={styles.root} data-region="messages">
      <div className={styles.column}>
        <div className={styles.head}>
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={t('app.back')}
            onClick={() => up('/teams')}
          />
          <div className={styles.title}>
            <Text as="h1" block size={isNarrow ? 500 : 600} weight="semibold">
              {t('teams.find')}
            </Text>
            <Text className={styles.quiet}>{t('teams.lead')}</Text>
          </div>
          {mayCreate && (
            <Button appearance="primary" icon={<AddRegular />} onClick={create}>
              {t('newTeam.open')}
            </Button>
          )}
        </div>
        <Input
          size="large"
          value={query}
          onChange={(_, { value }) => setParams(value ? { q: value } : {}, { replace: true })}
          type="search"
          contentBefore={<SearchRegular />}
          placeholder={t('teams.search')}
          aria-label={t('teams.search')}
        />
        {hasFailed ? (
          <Empty icon={<PeopleTeamRegular />} title={t('teams.failed')}>
            <Button onClick={again}>{t('messages.retry')}</Button>
          </Empty>
        ) : items.length === 0 && !isLoading ? (
          <Empty
            icon={<PeopleTeamRegular />}
            title={t(asked ? 'teams.none' : 'teams.empty')}
            lead={t(mayCreate ? 'teams.noneLead' : 'teams.noneLeadOnly')}
          />
        ) : (
          <ul className={styles.cards} aria-busy={isLoading}>
            {showsSkeleton &&
              Array.from({ length: 6 }, (_, i) => (
                <li key={i} aria-hidden>
                  <Skeleton>
                    <SkeletonItem className={styles.waiting} />
                  </Skeleton>
                </li>
              ))}
            {items.map((team) => (
              <TeamCard key={team.id} team={team} />
            ))}
          </ul>
        )}
        {hasMore && (
          <Button className={styles.more} onClick={loadMore}>
            {t('members.more')}
          </Button>
        )}
        <HiddenChannels query={asked} />
      </div>
    </div>
  );
}
