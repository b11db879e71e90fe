import {
  Button,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { AlertRegular, CheckmarkCircleRegular, TaskListLtrRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { ActivityFilter } from '../../core/activity';
import { keyOf } from '../../core/activity';
import { LOW, TOUCH } from '../../ui/media';
import { usePaneStyles } from '../../ui/paneStyles';
import { useListStyles } from '../list/styles';
import { useListNav } from '../list/useListNav';
import { Empty } from '../../ui/Empty';
import { ActivityRow } from './ActivityRow';
import { FILTERS } from './model';
import { LoadingItems } from './LoadingItems';
import { More } from './More';
import { Threads } from './Threads';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', minHeight: 0 },
  tools: { display: 'flex' },
  tabs: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}` },
  tab: { [LOW]: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}` } },
  feed: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
    // The filters go up with the list.
    [LOW]: { display: 'block', overflowY: 'auto', '& > nav': { overflowY: 'visible' } },
  },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [LOW]: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  },
  filter: {
    minWidth: 'auto',
    [TOUCH]: { padding: `0 ${tokens.spacingHorizontalL}` },
    // All four in one line of the smallest phone.
    [`${TOUCH} and (max-width: 379px)`]: { padding: `0 ${tokens.spacingHorizontalMNudge}` },
  },
});

/** The list of what concerns me, and that of the threads I follow. What is chosen in it is shown beside it. */
export function ActivityPane() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { t } = useTranslation();
  const { activity } = useCore();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isThreads = pathname.startsWith('/activity/threads');
  const unread = useReadable(activity.unread);
  return (
    <div className={styles.root} data-region="list">
      <div className={mergeClasses(pane.head, pane.yields)}>
        <Text as="h2" size={500} weight="semibold">
          {t('places.activity')}
        </Text>
        <span className={styles.tools}>
          <Tooltip content={t('catchUp.title')} relationship="label">
            <Button
              appearance="subtle"
              icon={<TaskListLtrRegular />}
              onClick={() => void navigate('/activity/catch-up')}
            />
          </Tooltip>
          {!isThreads && (
            <Tooltip content={t('activity.readAll')} relationship="label">
              <Button
                appearance="subtle"
                icon={<CheckmarkCircleRegular />}
                disabledFocusable={unread === 0}
                onClick={() => activity.readAll()}
              />
            </Tooltip>
          )}
        </span>
      </div>
      <TabList
        className={mergeClasses(styles.tabs, pane.below)}
        selectedValue={isThreads ? 'threads' : 'all'}
        onTabSelect={(_, { value }) => void navigate(value === 'threads' ? '/activity/threads' : '/activity')}
      >
        <Tab value="all" className={styles.tab}>
          {t('activity.all')}
        </Tab>
        <Tab value="threads" className={styles.tab}>
          {t('inbox.title')}
        </Tab>
      </TabList>
      {isThreads ? <Threads /> : <Feed />}
    </div>
  );
}

function Feed() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { activity } = useCore();
  const { filter } = useReadable(activity.state);
  useEffect(() => {
    const leave = activity.watch();
    void activity.show(activity.state.get().filter);
    return leave;
  }, [activity]);
  const choose = (one: ActivityFilter) => void activity.show(one === filter ? 'all' : one);
  return (
    <div className={styles.feed}>
      <div className={styles.filters} role="group" aria-label={t('activity.filter')}>
        {FILTERS.map((one) => (
          <Button
            key={one}
            size="small"
            shape="circular"
            className={styles.filter}
            appearance={one === filter ? 'primary' : 'outline'}
            aria-pressed={one === filter}
            onClick={() => choose(one)}
          >
            {t(`activity.filters.${one}`)}
          </Button>
        ))}
      </div>
      <Items />
    </div>
  );
}

function Items() {
  const lists = useListStyles();
  const { t } = useTranslation();
  const { activity } = useCore();
  const { filter, status, items, hasMore } = useReadable(activity.state);
  const list = useListNav(`activity.${filter}`);
  if (status === 'idle' || status === 'loading') return <LoadingItems />;
  if (status === 'failed') {
    return (
      <Empty icon={<AlertRegular />} title={t('activity.failed')}>
        <Button onClick={() => void activity.show(filter)}>{t('messages.retry')}</Button>
      </Empty>
    );
  }
  if (items.length === 0) {
    return (
      <Empty icon={<AlertRegular />} title={t(`activity.empty.${filter}`)} lead={t('activity.emptyLead')} />
    );
  }
  return (
    <nav {...list} className={lists.scroller} aria-label={t('places.activity')}>
      <ul className={lists.items}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <ActivityRow item={item} />
          </li>
        ))}
      </ul>
      {hasMore && <More onMore={() => void activity.more()} />}
    </nav>
  );
}
