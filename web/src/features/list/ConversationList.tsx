import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { ListItem } from './ListItem';
import { type Filter, FILTERS, isShown } from './model';
import { TeamSection } from './TeamSection';
import { useListStyles } from './styles';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  filter: { minWidth: 'auto' },
  quiet: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

/** One list of everything: chats newest first, then the teams with their channels. */
export function ConversationList({ onNewChat }: { onNewChat: () => void }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { teams, conversations } = useReadable(useCore().list);
  const [filter, setFilter] = useState<Filter>('all');
  const open = /^\/c\/([^/]+)/.exec(pathname)?.[1];
  const byId = useMemo(() => new Map(conversations.map((one) => [one.id, one])), [conversations]);
  const shown = conversations.filter((one) => isShown(one, filter, open));
  const chats = shown.filter((one) => one.kind !== 'channel');
  const isAllRead = filter === 'unread' && !conversations.some((one) => one.unread > 0);
  return (
    <div className={styles.root}>
      <div className={styles.filters} role="group" aria-label={t('list.filter')}>
        {FILTERS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            shape="circular"
            className={styles.filter}
            appearance={one === filter ? 'primary' : 'outline'}
            checked={one === filter}
            onClick={() => setFilter(one)}
          >
            {t(`list.filters.${one}`)}
          </ToggleButton>
        ))}
      </div>
      <nav className={lists.scroller} aria-label={t('app.conversations')}>
        {isAllRead && <Text className={styles.quiet}>{t('list.nothingUnread')}</Text>}
        {chats.length > 0 && (
          <ul className={lists.items}>
            {chats.map((one) => (
              <li key={one.id}>
                <ListItem conversation={one} />
              </li>
            ))}
          </ul>
        )}
        {filter !== 'chats' &&
          teams.map((team) => (
            <TeamSection
              key={team.id}
              team={team}
              isFiltered={filter !== 'all'}
              channels={team.channels
                .flatMap((id) => byId.get(id) ?? [])
                .filter((one) => isShown(one, filter, open))}
            />
          ))}
        {conversations.length === 0 && (
          <div className={styles.quiet}>
            <Text>{t('list.empty')}</Text>
            <Button onClick={onNewChat}>{t('list.start')}</Button>
          </div>
        )}
      </nav>
    </div>
  );
}
