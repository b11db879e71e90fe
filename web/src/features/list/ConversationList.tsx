import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { titleOf } from '../../ui/names';
import { isDragging } from './dragging';
import { Group } from './Group';
import { ListRow } from './ListRow';
import { arrange, type Filter, FILTERS, isShown, newsOf } from './model';
import { SectionGroup } from './SectionGroup';
import { useListStyles } from './styles';
import { TeamSection } from './TeamSection';
import { useArrows } from './useArrows';
import { useListChanges } from './useListChanges';

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

/** One list of everything: what I keep on top and under headings of mine, chats newest first, then the teams with their channels. */
export function ConversationList({ onNewChat }: { onNewChat: () => void }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { t } = useTranslation();
  const { conversations } = useReadable(useCore().list);
  const [filter, setFilter] = useState<Filter>('all');
  const isAllRead = filter === 'unread' && !conversations.some((one) => newsOf(one) > 0 && !one.hidden);
  return (
    <div className={styles.root}>
      <div className={styles.filters} role="group" aria-label={t('list.filter')}>
        {FILTERS.map((one) => (
          <Button
            key={one}
            size="small"
            shape="circular"
            className={styles.filter}
            appearance={one === filter ? 'primary' : 'outline'}
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {t(`list.filters.${one}`)}
          </Button>
        ))}
      </div>
      <nav className={lists.scroller} aria-label={t('app.conversations')} onKeyDown={useArrows()}>
        {isAllRead && <Text className={styles.quiet}>{t('list.nothingUnread')}</Text>}
        <Groups filter={filter} />
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

function Groups({ filter }: { filter: Filter }) {
  const lists = useListStyles();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const arranged = useArranged();
  const { choose } = useListChanges();
  const mayDrop = useReadable(isDragging);
  const open = /^\/c\/([^/]+)/.exec(pathname)?.[1];
  const isFiltered = filter !== 'all';
  const shown = (those: Conversation[]) => those.filter((one) => isShown(one, filter, open));
  const favourites = shown(arranged.favourites);
  const chats = shown(arranged.chats);
  const shared = shown(arranged.shared);
  const isPlain = arranged.favourites.length + arranged.sections.length === 0 && !mayDrop;
  const putBack = (id: string) => choose(id, { favourite: false, section: null });
  return (
    <>
      {(favourites.length > 0 || (mayDrop && !isFiltered)) && (
        <Group
          id="favourites"
          name={t('list.favourites')}
          conversations={favourites}
          hint={t('list.dropHere')}
          isFiltered={isFiltered}
          withTeams
          onDrop={(id) => choose(id, { favourite: true })}
        />
      )}
      {arranged.sections.map(
        ({ section, conversations }) =>
          (!isFiltered || shown(conversations).length > 0) && (
            <SectionGroup
              key={section.id}
              section={section}
              conversations={shown(conversations)}
              isFiltered={isFiltered}
            />
          ),
      )}
      {isPlain ? (
        <ul className={lists.items}>
          {chats.map((one) => (
            <ListRow key={one.id} conversation={one} />
          ))}
        </ul>
      ) : (
        (chats.length > 0 || mayDrop) && (
          <Group
            id="chats"
            name={t('list.filters.chats')}
            conversations={chats}
            isFiltered={isFiltered}
            onDrop={putBack}
          />
        )
      )}
      {arranged.teams.map(
        ({ team, channels }) =>
          shown(channels).length > 0 && (
            <TeamSection key={team.id} team={team} isFiltered={isFiltered} channels={shown(channels)} />
          ),
      )}
      {shared.length > 0 && (
        <Group id="shared" name={t('list.shared')} conversations={shared} isFiltered={isFiltered} />
      )}
      {arranged.hidden.length > 0 && !isFiltered && (
        <Group
          id="hidden"
          name={t('list.hidden', { count: arranged.hidden.length })}
          conversations={arranged.hidden}
          withTeams
          isClosedFirst
        />
      )}
    </>
  );
}

function useArranged() {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { teams, conversations, sections } = useReadable(core.list);
  return useMemo(
    () => arrange({ teams, conversations, sections, titleOf: (one) => titleOf(one, core, me, t) }),
    [teams, conversations, sections, core, me, t],
  );
}
